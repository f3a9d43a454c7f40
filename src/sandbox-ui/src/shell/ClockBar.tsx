import { useRef, useState } from 'react';
import type { Held, Move } from '../contract';
import { Icon } from '../look/Icon';
import { MenuButton } from '../look/MenuButton';
import { useAway } from '../look/useAway';
import { moveClock } from '../state/doing';
import { nameIn, personIn } from '../state/people';
import { useKnown, useStore } from '../state/store';
import { shortMoment } from '../text/moments';

/** What time it is here, and where it can go. */
export function ClockBar() {
  const store = useStore();
  const clock = useKnown((state) => state.clock);
  const moves = useKnown((state) => state.moves);
  const isWalking = clock.busy !== '';
  const isOnline = useKnown((state) => state.isOnline);
  const me = useKnown((state) => personIn(state.workspace, state.viewer));
  const isScene = useKnown((state) => state.workspace?.scenes.some((each) => each.id === state.clock.busy) ?? false);
  const zone = me?.zone ?? 'UTC';
  const why = (move: Move) => (isWalking ? 'The clock is moving.' : move.to === null ? (move.why ?? 'Not possible now.') : undefined);
  const items = moves.map((move) => ({
    id: move.id,
    name: move.name,
    more: move.to === null ? '' : shortMoment(move.to, zone),
    why: why(move),
    run: () => void moveClock(store, move.id),
  }));
  return (
    <section className="clock" aria-label="Clock">
      <p className="clock-now">
        <Icon name="clock" />
        <strong><time dateTime={clock.now}>{clock.now === '' ? '' : shortMoment(clock.now, zone)}</time></strong>
        <span className="quiet">in {me?.city}</span>
      </p>
      <div className="clock-moves wide" role="group" aria-label="Move the clock">
        {items.map((item) => (
          <button key={item.id} type="button" className="bar-button outlined" aria-disabled={item.why !== undefined} title={item.why ?? item.more} onClick={() => item.why === undefined && item.run()}>
            {item.name}
            {item.why !== undefined && !isWalking && <span className="unseen">: {item.why}</span>}
          </button>
        ))}
      </div>
      <div className="narrow"><MenuButton className="bar-button outlined" items={items}>Move the clock <Icon name="down" /></MenuButton></div>
      <p className="clock-next" role="status">
        {!isOnline && <><span className="spinner" aria-hidden="true" /> Connecting again…</>}
        {isOnline && isWalking && <><span className="spinner" aria-hidden="true" /> {isScene ? 'A scene is being played…' : 'The clock is moving…'}</>}
        {isOnline && !isWalking && clock.due !== null && <>Next: {clock.due.what}, {shortMoment(clock.due.at, zone)}</>}
      </p>
      <HeldBack zone={zone} />
    </section>
  );
}

function HeldBack({ zone }: { zone: string }) {
  const held = useKnown((state) => state.held);
  const count = useKnown((state) => state.clock.held);
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useAway(box, isOpen, () => setOpen(false));
  return (
    <div className="held" ref={box} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button type="button" className="bar-button" aria-expanded={isOpen} aria-controls="held-list" onClick={() => setOpen(!isOpen)}>
        {count} held back <Icon name="down" />
      </button>
      {isOpen && (
        <div className="held-list" id="held-list">
          <p className="quiet">Rapport holds messages back until their reader’s own working hours.</p>
          {held.length === 0 ? <p>Nothing is held back now.</p> : <ul>{held.map((each, index) => <OneHeld key={index} held={each} zone={zone} />)}</ul>}
        </div>
      )}
    </div>
  );
}

function OneHeld({ held, zone }: { held: Held; zone: string }) {
  const workspace = useKnown((state) => state.workspace);
  return (
    <li>
      <strong>{held.who.map((id) => nameIn(workspace, id)).join(', ')}</strong>
      <span>{held.what} until {shortMoment(held.until, zone)}</span>
      <span className="quiet">{held.reason}</span>
    </li>
  );
}
