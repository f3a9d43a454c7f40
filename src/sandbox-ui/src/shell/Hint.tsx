import { useState } from 'react';
import { Icon } from '../look/Icon';

const KEY = 'rapport.hint';

/** Three lines for who opens the page for the first time. */
export function Hint() {
  const [isRead, setRead] = useState(() => localStorage.getItem(KEY) === 'read');
  if (isRead) {
    return null;
  }
  const read = () => {
    localStorage.setItem(KEY, 'read');
    setRead(true);
  };
  return (
    <aside className="hint" aria-label="First steps">
      <ol>
        <li>You are an employee; <strong>Act as</strong> (top right) makes you another one.</li>
        <li>Press <strong>Create a program</strong> in Rapport’s Home, then join it as two people, or let <strong>Scenes</strong> play it.</li>
        <li><strong>Move the clock</strong> to the next round, and read what each person gets.</li>
      </ol>
      <button type="button" className="plain" aria-label="Dismiss the first steps" onClick={read}><Icon name="close" /></button>
    </aside>
  );
}
