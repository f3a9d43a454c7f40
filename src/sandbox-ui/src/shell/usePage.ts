import { useEffect } from 'react';
import { readAddress, writeAddress } from '../state/address';
import { attempt, perform } from '../state/doing';
import { channelOf, loadRoom } from '../state/loading';
import { live, markRead, refresh } from '../state/living';
import { appConversation } from '../state/people';
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
  const isLive = useKnown((state) => state.isLive);
  const isHome = place.kind === 'app' && place.tab === 'home';

  useEffect(() => {
    if (store.get().workspace?.viewer !== viewer) {
      void refresh(store);
    }
  }, [store, viewer]);

  useEffect(() => {
    if (!isReady) {
      return undefined;
    }
    const leave = live(store);
    return () => {
      leave();
      store.set({ isLive: false });
    };
  }, [store, viewer, isReady]);

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
    const workspace = store.get().workspace;
    if (isReady && workspace !== null && place.kind === 'channel') {
      const isOwn = appConversation(workspace)?.id === place.id;
      const isKnown = workspace.conversations.some((each) => each.id === place.id);
      if (isOwn || !isKnown) {
        store.set({ place: { kind: 'app', tab: isOwn ? 'messages' : 'home' } });
      }
    }
  }, [store, viewer, place, isReady]);

  useEffect(() => {
    if (isReady && isLive && isHome) {
      void perform(store, { deed: 'open-home' });
    }
  }, [store, viewer, isReady, isLive, isHome]);

  useEffect(() => {
    if (isReady && isLive && channel !== undefined && !isLoaded) {
      void attempt(store, () => loadRoom(store, channel));
    }
  }, [store, viewer, isReady, isLive, channel, isLoaded]);

  useEffect(() => {
    if (isReady && channel !== undefined && unread > 0) {
      void markRead(store, channel);
    }
  }, [store, isReady, channel, unread]);
}
