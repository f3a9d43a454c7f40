import { Icon } from '../look/Icon';
import { MenuButton } from '../look/MenuButton';
import { perform } from '../state/doing';
import { useKnown, useStore } from '../state/store';

/** The app's shortcuts that need no message. */
export function Shortcuts({ side = 'up' }: { side?: 'up' | 'down' }) {
  const store = useStore();
  const shortcuts = useKnown((state) => state.workspace?.shortcuts);
  const items = (shortcuts ?? [])
    .filter((each) => each.type === 'global')
    .map((each) => ({ id: each.callback, name: each.name, more: each.description, run: () => void perform(store, { deed: 'shortcut', callback: each.callback }) }));
  return items.length === 0 ? null : <MenuButton items={items} side={side} className="plain with-words"><Icon name="bolt" /> Shortcuts</MenuButton>;
}
