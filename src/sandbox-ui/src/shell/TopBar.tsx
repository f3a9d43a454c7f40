import { Icon } from '../look/Icon';
import { MenuButton } from '../look/MenuButton';
import { playScene } from '../state/doing';
import { useKnown, useStore } from '../state/store';
import { ActAs } from './ActAs';
import { ThemeSwitch } from './ThemeSwitch';

interface TopBarProps {
  isNavOpen: boolean;
  turnNav: () => void;
  isInspecting: boolean;
  turnInspector: () => void;
}

/** What belongs to the sandbox rather than to Slack: scenes, the inspector, light and dark, who one is. */
export function TopBar({ isNavOpen, turnNav, isInspecting, turnInspector }: TopBarProps) {
  const store = useStore();
  const workspace = useKnown((state) => state.workspace);
  const isPlaying = useKnown((state) => state.scene?.state === 'running');
  const scenes = (workspace?.scenes ?? []).map((scene) => ({
    id: scene.id,
    name: scene.name,
    more: scene.description,
    why: isPlaying ? 'A scene is being played.' : undefined,
    run: () => void playScene(store, scene.id),
  }));
  return (
    <div className="top-row">
      <button type="button" className="bar-button nav-button" aria-expanded={isNavOpen} aria-controls="side" onClick={turnNav}>
        <Icon name="menu" /><span className="unseen">Conversations</span>
      </button>
      <h1 className="brand">{workspace?.team}<span className="brand-more">simulated workspace</span></h1>
      <div className="top-tools">
        {scenes.length > 0 && (
          <MenuButton className="bar-button" items={scenes}><Icon name="play" /><span>Scenes</span></MenuButton>
        )}
        <button type="button" className="bar-button" aria-pressed={isInspecting} aria-label="Inspector" onClick={turnInspector}>
          <Icon name="inspect" /><span className="wide">Inspector</span>
        </button>
        <a className="bar-button gallery-link" href="#gallery" target="_blank" rel="noopener" aria-label="Gallery of all messages"><Icon name="eye" /><span className="wide">Gallery</span></a>
        <ThemeSwitch />
        <ActAs />
      </div>
    </div>
  );
}
