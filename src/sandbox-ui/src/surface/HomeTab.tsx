import type { View } from '../contract';
import { Blocks } from '../kit/Blocks';
import { PlaceContext } from '../kit/spot';
import { useKnown } from '../state/store';
import { useDrafts } from './useDrafts';

const NO_ERRORS = {};

/** The app's Home, as it was last published for the viewer. */
export function HomeTab() {
  const home = useKnown((state) => state.surfaces.home);
  return (
    <div className="scroller" tabIndex={0} role="region" aria-label="Home">
      <div className="home">{home === null ? <p className="quiet pad" role="status">This is a work in progress.</p> : <Page key={home.id} view={home} />}</div>
    </div>
  );
}

function Page({ view }: { view: View }) {
  const { place } = useDrafts(view, NO_ERRORS);
  return <PlaceContext.Provider value={place}><Blocks blocks={view.blocks} /></PlaceContext.Provider>;
}
