import { useState } from 'react';
import type { Person } from '../contract';
import { Avatar } from '../look/Avatar';
import { Dialog } from '../look/Dialog';
import { Icon } from '../look/Icon';
import { matches } from '../look/matches';
import { employees, personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { dayAndTime } from '../text/moments';

/** Says who one is, and lets one be somebody else. */
export function ActAs() {
  const [isOpen, setOpen] = useState(false);
  const me = useKnown((state) => personIn(state.workspace, state.viewer));
  const now = useKnown((state) => state.clock.now);
  return (
    <>
      <button type="button" className="bar-button act-as" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {me !== undefined && <Avatar id={me.id} name={me.name} size="small" />}
        <span className="act-as-words">
          <span className="act-as-label">Act as</span> <strong>{me?.first}</strong>
          {me !== undefined && now !== '' && <span className="wide"> · {me.city} {dayAndTime(now, me.zone)}</span>}
        </span>
        <Icon name="down" />
      </button>
      {isOpen && <Everyone close={() => setOpen(false)} />}
    </>
  );
}

function Everyone({ close }: { close: () => void }) {
  const store = useStore();
  const workspace = useKnown((state) => state.workspace);
  const viewer = useKnown((state) => state.viewer);
  const now = useKnown((state) => state.clock.now);
  const [query, setQuery] = useState('');
  if (workspace === null) {
    return null;
  }
  const all = employees(workspace);
  const choices = all.map((each) => ({ id: each.id, name: each.name, more: `${each.title} ${each.city}`, search: each.handle }));
  const found = matches(choices, query, all.length).flatMap((choice) => personIn(workspace, choice.id) ?? []);
  const be = (id: string) => {
    close();
    const { place, viewer: before } = store.get();
    if (id === before) {
      return;
    }
    const here = workspace.conversations.find((each) => place.kind === 'channel' && each.id === place.id);
    const isOpen = here === undefined || here.kind === 'PUBLIC' || here.members.includes(id);
    store.set({ viewer: id, rooms: {}, early: [], surfaces: { home: null, modals: [] }, place: isOpen ? place : { kind: 'app', tab: 'messages' } });
  };
  return (
    <Dialog title="Act as" onClose={close} className="people">
      <div className="dialog-body">
        <label className="field-label" htmlFor="people-query">Find somebody by name, work or city</label>
        <input id="people-query" className="input" type="text" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />
        <p className="quiet" role="status">{found.length} of {all.length} people</p>
        <ul className="people-list">
          {found.map((each) => <li key={each.id}><OnePerson person={each} now={now} isMe={each.id === viewer} be={be} /></li>)}
        </ul>
      </div>
    </Dialog>
  );
}

function OnePerson({ person, now, isMe, be }: { person: Person; now: string; isMe: boolean; be: (id: string) => void }) {
  const kind = person.kind === 'ADMIN' ? 'admin' : person.kind === 'GUEST' ? 'guest' : '';
  return (
    <button type="button" className="person" aria-current={isMe || undefined} onClick={() => be(person.id)}>
      <Avatar id={person.id} name={person.name} size="large" />
      <span className="person-words">
        <span className="person-name">{person.name}{kind !== '' && <span className="tag">{kind}</span>}{isMe && <span className="tag">you now</span>}</span>
        <span className="quiet">{person.title}</span>
      </span>
      <span className="person-place"><span>{person.city}</span><span className="quiet">{now === '' ? '' : dayAndTime(now, person.zone)}</span></span>
    </button>
  );
}
