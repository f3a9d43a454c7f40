import { memo, useState } from 'react';
import type { TrafficEntry } from '../contract';
import { Icon } from '../look/Icon';
import { complain } from '../state/doing';
import { nameIn, personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { shortMoment } from '../text/moments';
import { isWrong } from './Inspector';

/** One call or event; opened, its payload. */
export const EntryRow = memo(function EntryRow({ entry }: { entry: TrafficEntry }) {
  const [isOpen, setOpen] = useState(false);
  const who = useKnown((state) => (entry.who === '' ? '' : nameIn(state.workspace, entry.who)));
  const zone = useKnown((state) => personIn(state.workspace, state.viewer)?.zone ?? 'UTC');
  const isCall = entry.direction === 'call';
  return (
    <li className={isWrong(entry) ? 'entry wrong' : 'entry'}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="entry-way">{isCall ? 'call' : 'event'}</span>
          <span className="entry-name">{entry.name}</span>
          <span className="entry-end">{entry.fault || entry.error || String(entry.status)} · {entry.tookMillis} ms</span>
          <span className="entry-more">{who}{who !== '' && ' · '}{shortMoment(entry.at, zone)}</span>
        </summary>
        {isOpen && <Payload entry={entry} />}
      </details>
    </li>
  );
});

function Payload({ entry }: { entry: TrafficEntry }) {
  const store = useStore();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(entry.curl).then(
      () => setCopied(true),
      () => complain(store, 'The browser does not let this page write to the clipboard.'),
    );
  return (
    <div className="payload">
      <button type="button" className="button" onClick={() => void copy()}><Icon name="copy" /> Copy as curl</button>
      <span role="status" className="quiet">{isCopied && ' Copied.'}</span>
      <h3>Request</h3>
      <pre tabIndex={0} aria-label="Request">{pretty(entry.request)}</pre>
      <h3>Response</h3>
      <pre tabIndex={0} aria-label="Response">{pretty(entry.response)}</pre>
    </div>
  );
}

function pretty(value: unknown): string {
  return typeof value === 'string' ? value || '(empty)' : JSON.stringify(value, null, 2);
}
