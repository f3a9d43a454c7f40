import { Icon } from '../look/Icon';
import { dismiss } from '../state/doing';
import { useKnown, useStore } from '../state/store';

/** What did not work; each stays until it was read. */
export function Problems() {
  const store = useStore();
  const problems = useKnown((state) => state.problems);
  return (
    <div className="problems" role="alert">
      {problems.map((problem) => (
        <p key={problem.id} className="problem">
          <Icon name="warn" />
          <span>{problem.words}</span>
          <button type="button" className="plain" aria-label="Dismiss this problem" onClick={() => dismiss(store, problem.id)}><Icon name="close" /></button>
        </p>
      ))}
    </div>
  );
}
