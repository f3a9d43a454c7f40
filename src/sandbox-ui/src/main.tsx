import { createRoot } from 'react-dom/client';
import { startTheme } from './look/theme';
import { App } from './shell/App';
import { Gallery } from './shell/Gallery';
import { readAddress } from './state/address';
import { Store, StoreContext } from './state/store';
import './style/all.css';

startTheme();
const store = new Store();
const { viewer, place } = readAddress(location.hash);
store.set(place === null ? { viewer } : { viewer, place, isLost: false });
const root = document.getElementById('page');
if (root !== null) {
  createRoot(root).render(
    <StoreContext.Provider value={store}>
      {location.hash.startsWith('#gallery') ? <Gallery /> : <App />}
    </StoreContext.Provider>,
  );
}
