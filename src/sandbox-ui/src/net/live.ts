import type { ClockTick, Message, SceneNews, TrafficEntry } from '../contract';

/** What happens in the workspace while the page is open. */
export interface Listener {
  opened(isAgain: boolean): void;
  lost(): void;
  message(message: Message): void;
  gone(where: { channel: string; ts: string }): void;
  conversations(): void;
  surfaces(): void;
  clock(tick: ClockTick): void;
  traffic(entry: TrafficEntry): void;
  scene(news: SceneNews): void;
  reset(): void;
}

/** Listens for one viewer until the returned function is called; reconnects by itself. */
export function listen(viewer: string, listener: Listener): () => void {
  const source = new EventSource(`/page/live?as=${encodeURIComponent(viewer)}`);
  let opened = 0;
  source.onopen = () => listener.opened(opened++ > 0);
  source.onerror = () => listener.lost();
  const on = <T>(name: string, hear: (said: T) => void) =>
    source.addEventListener(name, (event) => hear(JSON.parse((event as MessageEvent<string>).data || '{}') as T));
  on<Message | { message: Message }>('message', (said) => listener.message('message' in said ? said.message : said));
  on<{ channel: string; ts: string }>('gone', (said) => listener.gone(said));
  on<object>('conversations', () => listener.conversations());
  on<object>('surfaces', () => listener.surfaces());
  on<ClockTick>('clock', (said) => listener.clock(said));
  on<TrafficEntry | { entry: TrafficEntry }>('traffic', (said) => listener.traffic('entry' in said ? said.entry : said));
  on<SceneNews>('scene', (said) => listener.scene(said));
  on<object>('reset', () => listener.reset());
  return () => source.close();
}
