import type { Message } from '../contract';
import { listen } from '../net/live';
import { send } from '../net/ask';
import { plainWords } from '../text/plain';
import { attempt } from './doing';
import { keepTraffic, loadSurfaces, loadTime, loadTraffic, loadWorkspace } from './loading';
import { nameIn, titleOf } from './people';
import type { Room } from './state';
import { withMessage, without } from './rooms';
import { soon } from './soon';
import type { Store } from './store';

const QUIET_MILLIS = 150;
const EARLY_KEPT = 100;

/** Keeps the page up to date for its viewer until the returned function is called. */
export function live(store: Store): () => void {
  const viewer = store.get().viewer;
  const again = (load: (store: Store) => Promise<void>) => soon(QUIET_MILLIS, () => void attempt(store, () => load(store)));
  const workspace = again(loadWorkspace);
  const surfaces = again(loadSurfaces);
  const time = again(loadTime);
  return listen(viewer, {
    opened: (isAgain) => {
      store.set({ isOnline: true, isLive: true });
      void attempt(store, () => Promise.all([isAgain ? refresh(store) : undefined, loadSurfaces(store), loadTime(store), loadTraffic(store)]));
    },
    lost: () => store.set({ isOnline: false }),
    message: (message) => heard(store, message),
    gone: ({ channel, ts }) => changeRoom(store, channel, (room) => without(room, ts)),
    conversations: workspace,
    surfaces,
    clock: (tick) => {
      store.set({ clock: tick });
      time();
    },
    traffic: (entry) => keepTraffic(store, [entry]),
    scene: (scene) => store.set({ scene }),
    reset: () => void restart(store),
  });
}

/** Reads the workspace once more, and forgets the conversations, which are read when they are shown. */
export async function refresh(store: Store): Promise<void> {
  await attempt(store, () => loadWorkspace(store));
  store.set({ rooms: {} });
}

/** Marks what the viewer now sees as read. */
export async function markRead(store: Store, channel: string): Promise<void> {
  const known = store.get().workspace?.conversations.find((each) => each.id === channel);
  if (known !== undefined && known.unread > 0 && document.visibilityState === 'visible') {
    await attempt(store, () => send('/page/read', { as: store.get().viewer, channel }));
  }
}

async function restart(store: Store): Promise<void> {
  store.set({ viewer: '', rooms: {}, early: [], isLive: false, traffic: [], surfaces: { home: null, modals: [] }, isLost: true });
  store.set({ clock: { now: '', due: null, held: 0, busy: '' } });
  await refresh(store);
}

function heard(store: Store, message: Message): void {
  const { rooms, workspace } = store.get();
  const isNew = !rooms[message.channel]?.messages.some((each) => each.ts === message.ts);
  if (rooms[message.channel] === undefined) {
    store.set({ early: [...store.get().early, message].slice(-EARLY_KEPT) });
  }
  changeRoom(store, message.channel, (room) => withMessage(room, message));
  if (isNew && workspace !== null && message.user !== workspace.viewer) {
    const conversation = workspace.conversations.find((each) => each.id === message.channel);
    const where = conversation === undefined ? '' : ` in ${titleOf(workspace, conversation)}`;
    store.set({ said: `${nameIn(workspace, message.user)}${where}: ${plainWords(message.text, workspace)}` });
  }
}

function changeRoom(store: Store, channel: string, change: (room: Room) => Room): void {
  const room = store.get().rooms[channel];
  if (room !== undefined) {
    store.set({ rooms: { ...store.get().rooms, [channel]: change(room) } });
  }
}
