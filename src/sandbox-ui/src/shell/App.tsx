import { useState } from 'react';
import { Confirming } from '../kit/Confirming';
import { useKnown } from '../state/store';
import { AppPage } from '../surface/AppPage';
import { Modals } from '../surface/Modals';
import { Channel } from '../talk/Channel';
import { ClockBar } from './ClockBar';
import { Hint } from './Hint';
import { Inspector } from './Inspector';
import { Problems } from './Problems';
import { SceneNote } from './SceneNote';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';
import { usePage } from './usePage';

/** The whole page. */
export function App() {
  const isReady = useKnown((state) => state.workspace !== null);
  const place = useKnown((state) => state.place);
  const viewer = useKnown((state) => state.viewer);
  const said = useKnown((state) => state.said);
  const hasModal = useKnown((state) => state.surfaces.modals.length > 0);
  const [isInspecting, setInspecting] = useState(false);
  const [isNavOpen, setNavOpen] = useState(false);
  usePage();
  if (!isReady) {
    return <Waiting />;
  }
  return (
    <Confirming>
      <div className={`page ${isInspecting ? 'inspecting' : ''} ${isNavOpen ? 'nav-open' : ''}`}>
        <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>Skip to the messages</a>
        <header className="top">
          <TopBar
            isNavOpen={isNavOpen}
            turnNav={() => setNavOpen(!isNavOpen)}
            isInspecting={isInspecting}
            turnInspector={() => setInspecting(!isInspecting)}
          />
          <ClockBar />
          <SceneNote />
        </header>
        <Sidebar leave={() => setNavOpen(false)} />
        <main id="main" tabIndex={-1}>
          <Hint />
          {place.kind === 'app' ? <AppPage key={viewer} tab={place.tab} /> : <Channel key={viewer + place.id} id={place.id} />}
        </main>
        {isInspecting && <Inspector close={() => setInspecting(false)} />}
        {!hasModal && <Problems />}
        <Modals />
        <div className="unseen" role="status" aria-live="polite">{said}</div>
      </div>
    </Confirming>
  );
}

function Waiting() {
  return (
    <main className="waiting">
      <h1>Rapport sandbox</h1>
      <p role="status">Opening the workspace…</p>
      <Problems />
    </main>
  );
}
