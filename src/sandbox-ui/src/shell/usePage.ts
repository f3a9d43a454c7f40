import { useEffect } from 'react';
import { readAddress, writeAddress } from '../state/address';
import { attempt, perform } from '../state/doing';
import { channelOf, loadRoom } from '../state/loading';
import { live, markRead, refresh } from '../state/living';
import { useKnown, useStore } from '../state/store';

/** Keeps the page, the address bar and the server in step. */
export function usePage(): void {
  const store = useStore();
  const viewer = useKnown((state) => state.viewer);
  const place = useKnown((state) => state.place);
  const channel = useKnown(() => channelOf(store, store.get().place));
  const isLoaded = useKnown((state) => channel !== undefined && state.rooms[channel] !== undefined);
  const unread = useKnown((state) => state.workspace?.conversations.find((each) => each.id === channel)?.unread ?? 0);
  const isReady = useKnown((state) => state.workspace !== null && state.workspace.viewer === viewer);
  const isHome = place.kind === 'app' && place.tab === 'home';

  useEffect(() => {
    void refresh(store);
  }, [store, viewer]);

  useEffect(() => (isReady ? live(store) : undefined), [store, viewer, isReady]);

  useEffect(() => {
    const follow = () => {
      const address = readAddress(location.hash);
      const isNew = writeAddress(store.get().viewer, store.get().place) !== location.hash;
      if (address.place !== null && isNew) {
        store.set({ viewer: address.viewer, place: address.place });
      }
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [store]);

  useEffect(() => {
    const address = writeAddress(viewer, place);
    if (isReady && location.hash !== address) {
      history.pushState(null, '', address);
    }
    const known = store.get().workspace?.conversations;
    if (isReady && place.kind === 'channel' && known?.every((each) => each.id !== place.id) === true) {
      store.set({ place: { kind: 'app', tab: 'home' } });
    }
  }, [store, viewer, place, isReady]);

  useEffect(() => {
    if (isReady && isHome) {
      void perform(store, { deed: 'open-home' });
    }
  }, [store, viewer, isReady, isHome]);

  useEffect(() => {
    if (isReady && channel !== undefined && !isLoaded) {
      void attempt(store, () => loadRoom(store, channel));
    }
  }, [store, viewer, isReady, channel, isLoaded]);

  useEffect(() => {
    if (channel !== undefined && unread > 0) {
      void markRead(store, channel);
    }
  }, [store, channel, unread]);
}
