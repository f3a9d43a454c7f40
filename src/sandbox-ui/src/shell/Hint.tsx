import { useState } from 'react';
import { Icon } from '../look/Icon';
import { personIn } from '../state/people';
import { useKnown } from '../state/store';

const KEY = 'rapport.hint';

/** Four lines for who opens the page for the first time; the last is for organizers. */
export function Hint() {
  const [isRead, setRead] = useState(() => localStorage.getItem(KEY) === 'read');
  const name = useKnown((state) => personIn(state.workspace, state.viewer)?.first);
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
        <li>You are <strong>{name}</strong>, an employee. Press <strong>Join</strong> under Rapport’s message in #check-ins.</li>
        <li>Choose somebody else at <strong>Act as</strong>, at the top, and join once more.</li>
        <li>Move the clock to the <strong>Next round</strong>, and read what each of you gets.</li>
        <li>To organize, act as an admin, open <strong>Rapport</strong> and press <strong>Create a program</strong>. It starts once four have joined.</li>
      </ol>
      <button type="button" className="plain" aria-label="Dismiss the first steps" onClick={read}><Icon name="close" /></button>
    </aside>
  );
}
