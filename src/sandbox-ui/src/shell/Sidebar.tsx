import type { ReactNode } from 'react';
import type { Conversation, Workspace } from '../contract';
import { Avatar } from '../look/Avatar';
import { Icon } from '../look/Icon';
import { appConversation, nameIn, titleOf } from '../state/people';
import type { Place } from '../state/state';
import { useKnown, useStore } from '../state/store';

/** Channels, conversations and the app, as Slack lists them. */
export function Sidebar({ leave }: { leave: () => void }) {
  const store = useStore();
  const workspace = useKnown((state) => state.workspace);
  const place = useKnown((state) => state.place);
  if (workspace === null) {
    return null;
  }
  const go = (to: Place) => {
    store.set({ place: to });
    leave();
  };
  const isAt = (id: string) => place.kind === 'channel' && place.id === id;
  const own = appConversation(workspace);
  const channels = workspace.conversations.filter((each) => (each.kind === 'PUBLIC' || each.kind === 'PRIVATE') && !each.isArchived);
  const talks = workspace.conversations.filter((each) => (each.kind === 'DIRECT' || each.kind === 'GROUP') && each.id !== own?.id);
  const row = (each: Conversation) => <Row key={each.id} conversation={each} workspace={workspace} isAt={isAt(each.id)} go={() => go({ kind: 'channel', id: each.id })} />;
  const newestFirst = [...talks].sort((one, other) => Number(other.latest) - Number(one.latest));
  const others = channels.filter((each) => !each.isMember);
  return (
    <nav className="side" id="side" aria-label="Conversations">
      <Group title="Channels">{channels.filter((each) => each.isMember).map(row)}</Group>
      {others.length > 0 && <Group title="Channels to join">{others.map(row)}</Group>}
      <Group title="Direct messages">
        {newestFirst.length > 0 ? newestFirst.map(row) : <li className="side-none">None yet</li>}
      </Group>
      <Group title="Apps">
        <li>
          <button
            type="button"
            className={`side-row ${own !== undefined && own.unread > 0 ? 'unread' : ''}`}
            aria-current={place.kind === 'app' ? 'page' : undefined}
            onClick={() => go({ kind: 'app', tab: own !== undefined && own.unread > 0 ? 'messages' : 'home' })}
          >
            <Avatar id={workspace.app.id} name={workspace.app.name} isApp size="small" />
            <span className="side-name">{workspace.app.name}</span>
            <Unread count={own?.unread ?? 0} isCounted />
          </button>
        </li>
      </Group>
    </nav>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="side-group">
      <h2 className="side-title">{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

interface RowProps {
  conversation: Conversation;
  workspace: Workspace;
  isAt: boolean;
  go: () => void;
}

function Row({ conversation, workspace, isAt, go }: RowProps) {
  const { kind, unread, members } = conversation;
  const isTalk = kind === 'DIRECT' || kind === 'GROUP';
  const other = members.find((id) => id !== workspace.viewer && id !== workspace.app.user) ?? workspace.viewer;
  return (
    <li>
      <button type="button" className={`side-row ${unread > 0 ? 'unread' : ''} ${conversation.isMember ? '' : 'other'}`} aria-current={isAt ? 'page' : undefined} onClick={go}>
        {kind === 'PUBLIC' && <Icon name="hash" />}
        {kind === 'PRIVATE' && <Icon name="lock" />}
        {kind === 'GROUP' && <span className="count-mark" aria-hidden="true">{members.length - 1}</span>}
        {kind === 'DIRECT' && <Avatar id={other} name={nameIn(workspace, other)} size="small" />}
        <span className="side-name">{titleOf(workspace, conversation)}</span>
        <Unread count={unread} isCounted={isTalk} />
      </button>
    </li>
  );
}

function Unread({ count, isCounted }: { count: number; isCounted: boolean }) {
  if (count === 0) {
    return null;
  }
  return isCounted ? <span className="badge">{count}<span className="unseen"> unread</span></span> : <span className="unseen">, {count} unread</span>;
}
