import { Icon } from '../look/Icon';
import { perform } from '../state/doing';
import { titleOf } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { Composer } from './Composer';
import { MessageList } from './MessageList';

/** A channel or a conversation between people. */
export function Channel({ id }: { id: string }) {
  const store = useStore();
  const workspace = useKnown((state) => state.workspace);
  const conversation = workspace?.conversations.find((each) => each.id === id);
  if (workspace === null || conversation === undefined) {
    return <p className="quiet pad" role="status">Opening…</p>;
  }
  const title = titleOf(workspace, conversation);
  const isChannel = conversation.kind === 'PUBLIC' || conversation.kind === 'PRIVATE';
  const join = () => void perform(store, { deed: 'join', channel: id });
  const leave = () => void perform(store, { deed: 'leave', channel: id });
  return (
    <section className="talk" aria-label={title}>
      <header className="talk-head">
        <h2>{isChannel && <Icon name={conversation.kind === 'PUBLIC' ? 'hash' : 'lock'} />}<span className="cut">{title}</span></h2>
        <span className="talk-count" title={`${conversation.members.length} members`}><Icon name="people" /> {conversation.members.length}<span className="unseen"> members</span></span>
        {isChannel && conversation.isMember && <button type="button" className="button quiet-button" onClick={leave}>Leave</button>}
      </header>
      <MessageList channel={id} />
      {conversation.isMember ? (
        <Composer channel={id} name={isChannel ? `#${title}` : title} />
      ) : (
        <div className="join-bar">
          <p>You are looking at <strong>#{title}</strong></p>
          <button type="button" className="button primary filled" onClick={join}>Join channel</button>
        </div>
      )}
    </section>
  );
}
