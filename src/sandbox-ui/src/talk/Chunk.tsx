import { Fragment, memo, useEffect, useRef, useState } from 'react';
import type { Message } from '../contract';
import { dayKey, longDay } from '../text/moments';
import { MessageRow } from './MessageRow';

const TOGETHER_MILLIS = 5 * 60_000;
const NEAR = '1500px 0px';

interface ChunkProps {
  messages: Message[];
  /** The message right before the first of these. */
  before: Message | undefined;
  zone: string;
}

/** Some neighbouring messages; far from what is seen they are only an empty space of their height. */
export const Chunk = memo(function Chunk({ messages, before, zone }: ChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const [isNear, setNear] = useState(true);
  useEffect(() => {
    const look = ([entry]: IntersectionObserverEntry[]) => {
      if (entry !== undefined) {
        if (!entry.isIntersecting) {
          height.current = entry.boundingClientRect.height;
        }
        setNear(entry.isIntersecting);
      }
    };
    const watch = new IntersectionObserver(look, { root: box.current?.closest('.scroller') ?? null, rootMargin: NEAR });
    if (box.current !== null) {
      watch.observe(box.current);
    }
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className="chunk" style={isNear ? undefined : { height: height.current }}>
      {isNear && messages.map((message, index) => {
        const previous = messages[index - 1] ?? before;
        return (
          <Fragment key={message.ts}>
            {isNewDay(previous, message, zone) && <h3 className="day"><span>{longDay(message.at, zone)}</span></h3>}
            <MessageRow message={message} isFirst={!isTogether(previous, message, zone)} />
          </Fragment>
        );
      })}
    </div>
  );
}, isSame);

function isSame(one: ChunkProps, other: ChunkProps): boolean {
  return (
    one.zone === other.zone &&
    one.before === other.before &&
    one.messages.length === other.messages.length &&
    one.messages.every((message, index) => message === other.messages[index])
  );
}

function isNewDay(before: Message | undefined, message: Message, zone: string): boolean {
  return before === undefined || dayKey(before.at, zone) !== dayKey(message.at, zone);
}

/** Whether a message stands under the same head as the one before it. */
function isTogether(before: Message | undefined, message: Message, zone: string): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.onlyFor === message.onlyFor &&
    Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MILLIS &&
    !isNewDay(before, message, zone)
  );
}
