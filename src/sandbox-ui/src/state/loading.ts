import type { MessagePage, Surfaces, TimePage, TrafficEntry, Workspace } from '../contract';
import { read, Refusal } from '../net/ask';
import { appConversation, employees } from './people';
import { Order } from './order';
import { withMessage, withOlder } from './rooms';
import type { Place } from './state';
import type { Store } from './store';

const PAGE = 50;
const TRAFFIC_KEPT = 1000;
const TRAFFIC_PAGE = 200;
const orders = { workspace: new Order(), surfaces: new Order(), time: new Order() };

/** Reads the workspace as its viewer sees it. */
export async function loadWorkspace(store: Store): Promise<void> {
  const wanted = store.get().viewer;
  const question = orders.workspace.ask();
  const workspace = await readWorkspace(wanted);
  if (store.get().viewer !== wanted || !orders.workspace.take(question)) {
    return;
  }
  const known = employees(workspace).some((person) => person.id === workspace.viewer);
  const viewer = known ? workspace.viewer : (employees(workspace)[0]?.id ?? workspace.viewer);
  const clock = store.get().clock.now === '' ? { ...store.get().clock, now: workspace.now } : store.get().clock;
  const place = store.get().isLost ? firstPlace(workspace) : store.get().place;
  store.set({ workspace: { ...workspace, viewer }, viewer, moves: workspace.moves, clock, place, isLost: false });
}

/** Reads it as somebody, or as the first employee where nobody has that id (any more). */
async function readWorkspace(viewer: string): Promise<Workspace> {
  try {
    return await read<Workspace>('/page/workspace', { as: viewer });
  } catch (refused) {
    if (refused instanceof Refusal && refused.status === 404 && viewer !== '') {
      return read<Workspace>('/page/workspace');
    }
    throw refused;
  }
}

/** Reads the newest messages of a conversation. */
export async function loadRoom(store: Store, channel: string): Promise<void> {
  const viewer = store.get().viewer;
  const page = await read<MessagePage>('/page/messages', { as: viewer, channel, limit: PAGE });
  if (store.get().viewer === viewer) {
    const read = { messages: page.messages, more: page.more };
    const room = store.get().early.filter((message) => message.channel === channel).reduce(withMessage, read);
    store.set({ rooms: { ...store.get().rooms, [channel]: room }, early: [] });
  }
}

/** Reads the page of messages before the oldest that is loaded. */
export async function loadOlder(store: Store, channel: string): Promise<void> {
  const viewer = store.get().viewer;
  const before = store.get().rooms[channel]?.messages[0]?.ts;
  const page = await read<MessagePage>('/page/messages', { as: viewer, channel, before, limit: PAGE });
  const room = store.get().rooms[channel];
  if (store.get().viewer === viewer && room !== undefined) {
    store.set({ rooms: { ...store.get().rooms, [channel]: withOlder(room, page.messages, page.more) } });
  }
}

/** Reads the app's Home and the open modals. */
export async function loadSurfaces(store: Store): Promise<void> {
  const viewer = store.get().viewer;
  const question = orders.surfaces.ask();
  const surfaces = await read<Surfaces>('/page/surfaces', { as: viewer });
  if (store.get().viewer === viewer && orders.surfaces.take(question)) {
    store.set({ surfaces });
  }
}

/** Reads what is held back and where the clock can go. */
export async function loadTime(store: Store): Promise<void> {
  const question = orders.time.ask();
  const time = await read<TimePage>('/page/time', { as: store.get().viewer });
  if (!orders.time.take(question)) {
    return;
  }
  const clock = { now: time.now, due: time.due, held: time.held.length, busy: time.busy };
  store.set({ held: time.held, moves: time.moves, clock });
}

/** Reads the calls and events that are not here yet. */
export async function loadTraffic(store: Store): Promise<void> {
  let after = store.get().traffic.at(-1)?.n ?? 0;
  for (let read = TRAFFIC_PAGE; read === TRAFFIC_PAGE; ) {
    const page = await readTraffic(after);
    keepTraffic(store, page);
    read = page.length;
    after = page.at(-1)?.n ?? after;
  }
}

const readTraffic = async (after: number): Promise<TrafficEntry[]> =>
  (await read<{ entries: TrafficEntry[] }>('/page/traffic', { after, limit: TRAFFIC_PAGE })).entries;

/** Adds entries to the inspector, in their order; the oldest are forgotten. */
export function keepTraffic(store: Store, entries: TrafficEntry[]): void {
  const known = new Set(store.get().traffic.map((entry) => entry.n));
  const fresh = entries.filter((entry) => !known.has(entry.n));
  if (fresh.length > 0) {
    const all = [...store.get().traffic, ...fresh].sort((one, other) => one.n - other.n);
    store.set({ traffic: all.slice(-TRAFFIC_KEPT) });
  }
}

/** Where there is something new to read, else the app's Home. */
function firstPlace(workspace: Workspace): Place {
  const unread = workspace.conversations.filter((each) => each.unread > 0 && each.kind === 'PUBLIC');
  return unread[0] === undefined ? { kind: 'app', tab: 'home' } : { kind: 'channel', id: unread[0].id };
}

/** The conversation that a place shows, if it shows one. */
export function channelOf(store: Store, place: Place): string | undefined {
  const workspace = store.get().workspace;
  if (place.kind === 'channel') {
    return place.id;
  }
  return place.tab === 'messages' && workspace !== null ? appConversation(workspace)?.id : undefined;
}
