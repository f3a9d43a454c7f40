import { memo, useMemo } from 'react';
import type { Message } from '../contract';
import { Blocks } from '../kit/Blocks';
import { PlaceContext, type Place } from '../kit/spot';
import { Avatar } from '../look/Avatar';
import { Icon } from '../look/Icon';
import { MenuButton } from '../look/MenuButton';
import { perform } from '../state/doing';
import { nameIn, personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { Words } from '../text/Words';
import { clockTime, shortMoment } from '../text/moments';

const nothing = () => Promise.resolve();

/** One message; `isFirst` when its author and time are to be shown. */
export const MessageRow = memo(function MessageRow({ message, isFirst }: { message: Message; isFirst: boolean }) {
  const app = useKnown((state) => state.workspace?.app);
  const author = useKnown((state) => nameIn(state.workspace, message.user));
  const zone = useKnown((state) => personIn(state.workspace, state.viewer)?.zone ?? 'UTC');
  const isApp = message.user === app?.user;
  const place = useMemo<Place>(
    () => ({ spot: { channel: message.channel, ts: message.ts }, values: {}, drafts: {}, draft: () => {}, hand: nothing, errors: {} }),
    [message.channel, message.ts],
  );
  const time = <time dateTime={message.at} title={shortMoment(message.at, zone)}>{clockTime(message.at, zone)}</time>;
  return (
    <article className={`message ${isFirst ? 'first' : ''} ${message.onlyFor === null ? '' : 'ephemeral'}`} aria-label={`${author}, ${clockTime(message.at, zone)}`} data-ts={message.ts}>
      <div className="gutter">{isFirst ? <Avatar id={message.user} name={author} isApp={isApp} size="large" /> : <span className="gutter-time">{time}</span>}</div>
      <div className="message-body">
        {message.onlyFor !== null && <p className="only-you"><Icon name="eye" /> Only visible to you</p>}
        {isFirst && (
          <p className="message-head">
            <strong className="author">{author}</strong>
            {isApp && <span className="tag">APP</span>}
            {time}
          </p>
        )}
        <PlaceContext.Provider value={place}>
          {message.blocks.length > 0 ? <Blocks blocks={message.blocks} /> : <span className="words"><Words text={{ type: 'mrkdwn', text: message.text }} /> </span>}
        </PlaceContext.Provider>
        {message.edited && <span className="edited">(edited)</span>}
      </div>
      {message.onlyFor === null && <Actions message={message} />}
    </article>
  );
});

function Actions({ message }: { message: Message }) {
  const store = useStore();
  const shortcuts = useKnown((state) => state.workspace?.shortcuts);
  const items = (shortcuts ?? [])
    .filter((each) => each.type === 'message')
    .map((each) => ({
      id: each.callback,
      name: each.name,
      more: each.description,
      run: () => void perform(store, { deed: 'message-shortcut', callback: each.callback, channel: message.channel, ts: message.ts }),
    }));
  return items.length === 0 ? null : <div className="message-actions"><MenuButton label="More actions" items={items}><Icon name="more" /></MenuButton></div>;
}
