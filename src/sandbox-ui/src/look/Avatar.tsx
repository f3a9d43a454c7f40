import { memo } from 'react';

const TONES = 8;

/** A person's initials on a colour of their own. */
export const Avatar = memo(function Avatar({ id, name, isApp, size }: { id: string; name: string; isApp?: boolean; size: 'small' | 'large' }) {
  const tone = isApp === true ? 'app' : String([...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7) % TONES);
  return <span className={`avatar ${size} tone-${tone}`} aria-hidden="true">{isApp === true ? <AppMark /> : initials(name)}</span>;
});

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word === undefined ? '' : ([...word][0] ?? '')));
  return letters.join('').toUpperCase() || '?';
}

function AppMark() {
  return (
    <svg viewBox="0 0 36 36" className="app-mark" focusable="false">
      <circle cx="13" cy="18" r="7" />
      <circle cx="23" cy="18" r="7" />
    </svg>
  );
}
