import type { ClockTick, Held, Message, Move, SceneNews, Surfaces, TrafficEntry, Workspace } from '../contract';

/** What the main part of the page shows. */
export type Place = { kind: 'channel'; id: string } | { kind: 'app'; tab: 'home' | 'messages' };

/** The loaded end of a conversation, oldest first. */
export interface Room {
  messages: Message[];
  more: boolean;
}

/** Something that did not work, and where. */
export interface Problem {
  id: number;
  words: string;
}

export interface State {
  workspace: Workspace | null;
  viewer: string;
  place: Place;
  /** Whether nobody has chosen a place yet. */
  isLost: boolean;
  rooms: Readonly<Record<string, Room>>;
  /** What was heard in conversations that are not loaded, the newest last. */
  early: Message[];
  /** Whether the page hears what happens. */
  isLive: boolean;
  surfaces: Surfaces;
  clock: ClockTick;
  held: Held[];
  moves: Move[];
  traffic: TrafficEntry[];
  scene: SceneNews | null;
  problems: Problem[];
  isOnline: boolean;
  /** What a screen reader is told next. */
  said: string;
}

export const emptyState = (): State => ({
  workspace: null,
  viewer: '',
  place: { kind: 'app', tab: 'home' },
  isLost: true,
  rooms: {},
  early: [],
  isLive: false,
  surfaces: { home: null, modals: [] },
  clock: { now: '', due: null, held: 0, busy: '' },
  held: [],
  moves: [],
  traffic: [],
  scene: null,
  problems: [],
  isOnline: true,
  said: '',
});
