// What the sandbox's server says and is told. Ids are Slack's, instants are ISO texts.
import type { Block, TextObject } from './kit/types';

export interface Person {
  id: string;
  handle: string;
  name: string;
  first: string;
  city: string;
  zone: string;
  locale: string;
  title: string;
  kind: string;
}

export interface Conversation {
  id: string;
  kind: 'PUBLIC' | 'PRIVATE' | 'DIRECT' | 'GROUP';
  name: string;
  members: string[];
  isArchived: boolean;
  isMember: boolean;
  unread: number;
  latest: string;
}

export interface Command {
  command: string;
  description: string;
  usage: string;
}

export interface Shortcut {
  name: string;
  callback: string;
  type: 'global' | 'message';
  description: string;
}

export interface Scene {
  id: string;
  name: string;
  description: string;
}

/** A place in time the clock can be moved to; `to` is null when it cannot, and `why` says so. */
export interface Move {
  id: string;
  name: string;
  to: string | null;
  why?: string;
}

export interface Workspace {
  team: string;
  now: string;
  app: { user: string; name: string; id: string };
  viewer: string;
  people: Person[];
  conversations: Conversation[];
  commands: Command[];
  shortcuts: Shortcut[];
  scenes: Scene[];
  moves: Move[];
  faults: { active: string };
}

export interface Message {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: Block[];
  onlyFor: string | null;
  edited: boolean;
  at: string;
  permalink?: string;
}

export interface MessagePage {
  channel: string;
  messages: Message[];
  more: boolean;
}

export type StateValues = Record<string, Record<string, Record<string, unknown>>>;

export interface View {
  id: string;
  type: string;
  title?: TextObject | null;
  submit?: TextObject | null;
  close?: TextObject | null;
  blocks: Block[];
  callback_id?: string;
  hash: string;
  state?: { values: StateValues };
  previous_view_id?: string | null;
}

export interface Surfaces {
  home: View | null;
  modals: View[];
}

export interface Due {
  at: string;
  what: string;
}

export interface ClockTick {
  now: string;
  due: Due | null;
  held: number;
  /** The walk or the scene that is under way; empty when the clock can be moved. */
  busy: string;
}

export interface Held {
  who: string[];
  /** What kind of message, in words. */
  what: string;
  until: string;
  reason: string;
}

export interface TimePage {
  now: string;
  busy: string;
  due: Due | null;
  held: Held[];
  mishaps: unknown[];
  moves: Move[];
}

export interface TrafficEntry {
  n: number;
  direction: 'call' | 'event';
  name: string;
  who: string;
  channel: string;
  at: string;
  wireAt: string;
  tookMillis: number;
  status: number | string;
  error: string;
  fault: string;
  request: unknown;
  response: unknown;
  curl: string;
}

export interface SceneNews {
  id: string;
  state: 'running' | 'done' | 'failed';
  note: string;
}

export interface Outcome {
  status: number;
  problem: string;
  errors: Record<string, string>;
  tookMillis: number;
}

export interface Suggestions {
  options?: import('./kit/types').Option[];
  option_groups?: { label: TextObject; options: import('./kit/types').Option[] }[];
}
