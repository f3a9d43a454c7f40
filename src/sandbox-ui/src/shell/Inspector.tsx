import { useMemo, useState } from 'react';
import type { TrafficEntry } from '../contract';
import { Icon } from '../look/Icon';
import { employees } from '../state/people';
import { useKnown } from '../state/store';
import { EntryRow } from './EntryRow';

const KINDS = {
  all: 'Calls and events',
  call: 'Calls by Rapport',
  event: 'Events to Rapport',
  wrong: 'What went wrong',
} as const;

type Kind = keyof typeof KINDS;

/** Every call the app made and every event it was told, the newest first. */
export function Inspector({ close }: { close: () => void }) {
  const traffic = useKnown((state) => state.traffic);
  const workspace = useKnown((state) => state.workspace);
  const [who, setWho] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [name, setName] = useState('');
  const shown = useMemo(
    () => traffic.filter((entry) => (who === '' || entry.who === who) && isOf(entry, kind) && entry.name.includes(name.trim())).reverse(),
    [traffic, who, kind, name],
  );
  return (
    <aside className="inspector" aria-label="Inspector">
      <header className="inspector-head">
        <h2>Inspector</h2>
        <button type="button" className="plain" aria-label="Close the inspector" onClick={close}><Icon name="close" /></button>
      </header>
      <div className="inspector-filters">
        <label>Person
          <select className="select" value={who} onChange={(event) => setWho(event.target.value)}>
            <option value="">Everybody</option>
            {workspace !== null && employees(workspace).map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
          </select>
        </label>
        <label>Kind
          <select className="select" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {Object.entries(KINDS).map(([id, words]) => <option key={id} value={id}>{words}</option>)}
          </select>
        </label>
        <label>Name
          <input className="input" type="search" value={name} placeholder="chat.postMessage" onChange={(event) => setName(event.target.value)} />
        </label>
      </div>
      <p className="quiet inspector-count" role="status">{shown.length} of {traffic.length} shown</p>
      <ul className="entries">{shown.map((entry) => <EntryRow key={entry.n} entry={entry} />)}</ul>
    </aside>
  );
}

export const isWrong = (entry: TrafficEntry): boolean => entry.error !== '' || entry.fault !== '' || Number(entry.status) >= 400;

function isOf(entry: TrafficEntry, kind: Kind): boolean {
  return kind === 'all' || (kind === 'wrong' ? isWrong(entry) : entry.direction === kind);
}
