import type { Message } from '../contract';
import type { Room } from './state';

/** Puts a new or changed message where it belongs; the same list when nothing changes. */
export function withMessage(room: Room, message: Message): Room {
  const at = room.messages.findIndex((each) => each.ts === message.ts);
  if (at >= 0) {
    return { ...room, messages: room.messages.with(at, message) };
  }
  const before = room.messages.findLastIndex((each) => each.ts < message.ts);
  return before < 0 && room.more ? room : { ...room, messages: room.messages.toSpliced(before + 1, 0, message) };
}

/** Takes a message away. */
export function without(room: Room, ts: string): Room {
  return { ...room, messages: room.messages.filter((each) => each.ts !== ts) };
}

/** Puts an older page before what is loaded. */
export function withOlder(room: Room, older: Message[], more: boolean): Room {
  const known = new Set(room.messages.map((each) => each.ts));
  return { messages: [...older.filter((each) => !known.has(each.ts)), ...room.messages], more };
}
