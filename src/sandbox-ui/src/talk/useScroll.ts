import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Message } from '../contract';

const NEAR = 60;

interface Scroll {
  scroller: RefObject<HTMLDivElement | null>;
  inner: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
}

/** Stays at the newest message unless the reader went up, and where they are when older ones come. */
export function useScroll(messages: Message[], older: () => void): Scroll {
  const scroller = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const height = useRef(0);
  const first = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) {
      return;
    }
    if (isAtEnd.current) {
      box.scrollTop = box.scrollHeight;
    } else if (first.current !== messages[0]?.ts) {
      box.scrollTop += box.scrollHeight - height.current;
    }
    first.current = messages[0]?.ts;
    height.current = box.scrollHeight;
  }, [messages]);

  useEffect(() => {
    const watch = new ResizeObserver(() => {
      const box = scroller.current;
      if (box !== null && isAtEnd.current) {
        box.scrollTop = box.scrollHeight;
      }
    });
    if (inner.current !== null && scroller.current !== null) {
      watch.observe(inner.current);
      watch.observe(scroller.current);
    }
    return () => watch.disconnect();
  }, []);

  const onScroll = () => {
    const box = scroller.current;
    if (box === null) {
      return;
    }
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    height.current = box.scrollHeight;
    if (box.scrollTop < box.clientHeight && box.scrollHeight > box.clientHeight) {
      older();
    }
  };
  return { scroller, inner, onScroll };
}
