import { useEffect, type RefObject } from 'react';

/** Calls `leave` when somebody presses or focuses something outside, as long as `isOpen`. */
export function useAway(box: RefObject<HTMLElement | null>, isOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isOpen) {
      return undefined;
    }
    const look = (event: Event) => {
      if (event.target instanceof Node && box.current !== null && !box.current.contains(event.target)) {
        leave();
      }
    };
    document.addEventListener('pointerdown', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerdown', look);
      document.removeEventListener('focusin', look);
    };
  });
}
