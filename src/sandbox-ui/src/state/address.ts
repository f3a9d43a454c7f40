import type { Place } from './state';

/** What the address bar says: who looks, and at what. */
export interface Address {
  viewer: string;
  place: Place | null;
}

/** Reads `#/U1/C1`, `#/U1/app/home` or nothing. */
export function readAddress(hash: string): Address {
  const [viewer = '', where = '', tab = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (where === 'app') {
    return { viewer, place: { kind: 'app', tab: tab === 'messages' ? 'messages' : 'home' } };
  }
  return { viewer, place: where === '' ? null : { kind: 'channel', id: where } };
}

export function writeAddress(viewer: string, place: Place): string {
  const where = place.kind === 'app' ? `app/${place.tab}` : encodeURIComponent(place.id);
  return `#/${encodeURIComponent(viewer)}/${where}`;
}
