import { useState } from 'react';
import type { Message } from '../contract';
import { attempt } from '../state/doing';
import { loadOlder } from '../state/loading';
import { personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { Chunk } from './Chunk';
import { useScroll } from './useScroll';

const CHUNK = 50;
const NONE: Message[] = [];

/** The messages of a conversation, the oldest first; older ones come when one scrolls up. */
export function MessageList({ channel }: { channel: string }) {
  const store = useStore();
  const room = useKnown((state) => state.rooms[channel]);
  const zone = useKnown((state) => personIn(state.workspace, state.viewer)?.zone ?? 'UTC');
  const [isLoading, setLoading] = useState(false);
  const messages = room?.messages ?? NONE;
  const older = async () => {
    if (!isLoading && room?.more === true) {
      setLoading(true);
      await attempt(store, () => loadOlder(store, channel));
      setLoading(false);
    }
  };
  const { scroller, inner, onScroll } = useScroll(messages, () => void older());
  return (
    <div className="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} role="region" aria-label="Messages">
      <div className="messages" ref={inner}>
        {room?.more === true && (
          <button type="button" className="button older" aria-busy={isLoading} onClick={() => void older()}>Earlier messages</button>
        )}
        {room !== undefined && messages.length === 0 && <p className="quiet pad">No messages yet.</p>}
        {chunks(messages).map((chunk) => (
          <Chunk key={messages[chunk]?.ts} messages={messages.slice(chunk, chunk + CHUNK)} before={messages[chunk - 1]} zone={zone} />
        ))}
      </div>
    </div>
  );
}

/** Where each chunk begins. */
function chunks(messages: Message[]): number[] {
  return Array.from({ length: Math.ceil(messages.length / CHUNK) }, (_, index) => index * CHUNK);
}
