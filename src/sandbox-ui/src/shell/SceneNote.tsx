import { Icon } from '../look/Icon';
import { useKnown, useStore } from '../state/store';

/** How the scene goes, in its own sentence; and what is wrong with Slack on purpose. */
export function SceneNote() {
  const store = useStore();
  const scene = useKnown((state) => state.scene);
  const name = useKnown((state) => state.workspace?.scenes.find((each) => each.id === state.scene?.id)?.name);
  const fault = useKnown((state) => state.workspace?.faults.active ?? '');
  return (
    <>
      {scene !== null && (
        <div className={`strip ${scene.state}`}>
          <p role="status">
            {scene.state === 'running' ? <span className="spinner" aria-hidden="true" /> : <Icon name={scene.state === 'done' ? 'check' : 'warn'} />}
            <strong>{name ?? scene.id}{scene.state === 'failed' && ' did not work'}:</strong> {scene.note || 'being played …'}
          </p>
          {scene.state !== 'running' && (
            <button type="button" className="plain" aria-label="Dismiss this note" onClick={() => store.set({ scene: null })}><Icon name="close" /></button>
          )}
        </div>
      )}
      {fault !== '' && <div className="strip failed"><p role="status"><Icon name="warn" />{fault}</p></div>}
    </>
  );
}
