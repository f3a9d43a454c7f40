import type { KeyboardEvent } from 'react';
import { Avatar } from '../look/Avatar';
import { appConversation } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { MessageList } from '../talk/MessageList';
import { Shortcuts } from '../talk/Shortcuts';
import { HomeTab } from './HomeTab';

const TABS = { home: 'Home', messages: 'Messages' } as const;

type Tab = keyof typeof TABS;

/** The app's own place: its Home, and what it wrote to the viewer alone. */
export function AppPage({ tab }: { tab: Tab }) {
  const store = useStore();
  const workspace = useKnown((state) => state.workspace);
  if (workspace === null) {
    return null;
  }
  const unread = appConversation(workspace)?.unread ?? 0;
  const open = (next: Tab) => store.set({ place: { kind: 'app', tab: next } });
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const next = tab === 'home' ? 'messages' : 'home';
      open(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <section className="talk" aria-label={workspace.app.name}>
      <header className="talk-head">
        <h2><Avatar id={workspace.app.id} name={workspace.app.name} isApp size="small" /> {workspace.app.name}</h2>
        <Shortcuts side="down" />
      </header>
      <div className="tabs" role="tablist" aria-label={workspace.app.name} onKeyDown={key}>
        {(Object.keys(TABS) as Tab[]).map((each) => (
          <button key={each} id={`tab-${each}`} type="button" role="tab" className="tab" aria-selected={each === tab} aria-controls="tab-panel" tabIndex={each === tab ? 0 : -1} onClick={() => open(each)}>
            {TABS[each]}
            {each === 'messages' && unread > 0 && <span className="badge">{unread}<span className="unseen"> unread</span></span>}
          </button>
        ))}
      </div>
      <div className="tab-panel" id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'home' ? <HomeTab /> : <OwnMessages />}
      </div>
    </section>
  );
}

function OwnMessages() {
  const channel = useKnown((state) => (state.workspace === null ? undefined : appConversation(state.workspace)?.id));
  return (
    <>
      {channel === undefined ? <p className="quiet pad grow">No messages yet.</p> : <MessageList channel={channel} />}
      <p className="read-only">Sending messages to this app has been turned off.</p>
    </>
  );
}
