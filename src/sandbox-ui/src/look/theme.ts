import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
export type Wish = Theme | 'system';

const KEY = 'rapport.theme';
const hearers = new Set<() => void>();
const machine = matchMedia('(prefers-color-scheme: dark)');

/** What the viewer chose; `system` follows the machine. */
export function wish(): Wish {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

const theme = (): Theme => {
  const wanted = wish();
  return wanted === 'system' ? (machine.matches ? 'dark' : 'light') : wanted;
};

export function choose(wanted: Wish): void {
  localStorage.setItem(KEY, wanted);
  show();
}

/** Puts the theme onto the page, now and whenever the machine changes. */
export function startTheme(): void {
  machine.addEventListener('change', show);
  show();
}

function show(): void {
  document.documentElement.dataset['theme'] = theme();
  hearers.forEach((hear) => hear());
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, theme);
export const useWish = (): Wish => useSyncExternalStore(subscribe, wish);
