// Drawn by hand on a grid of 20.
const PATHS = {
  hash: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  home: 'M3 9.5 10 4l7 5.5V17h-5v-5H8v5H3z',
  chat: 'M3 4h14v10H9l-4 3v-3H3z',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM13 13l4 4',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'M5 8l5 5 5-5',
  back: 'M12 4l-6 6 6 6',
  more: 'M4 10h.01M10 10h.01M16 10h.01',
  bolt: 'M11 2 4 12h5l-1 6 8-10h-5z',
  play: 'M6 4l10 6-10 6z',
  warn: 'M10 3 2 17h16zM10 8v4M10 14.5h.01',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 9v5M10 6.5h.01',
  check: 'M4 10.5 8.5 15 16 6',
  eye: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  menu: 'M3 5h14M3 10h14M3 15h14',
  copy: 'M7 7h10v10H7zM13 7V3H3v10h4',
  out: 'M8 5H4v11h11v-4M11 3h6v6M17 3l-8 8',
  send: 'M3 3l14 7-14 7 2-7zM5 10h6',
  moon: 'M16 12.5A7 7 0 0 1 7.5 4 7 7 0 1 0 16 12.5z',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4',
  inspect: 'M3 4h14v12H3zM7 8l-2 2 2 2M13 8l2 2-2 2M11 7l-2 6',
  people: 'M7 4a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 17c0-3 2-5 5-5s5 2 5 5M13 5a3 3 0 0 1 0 5M14 12c2.5.5 4 2.5 4 5',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words that say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
