import { Icon } from '../look/Icon';
import { MenuButton } from '../look/MenuButton';
import { choose, useTheme, useWish, type Wish } from '../look/theme';

const WISHES: Record<Wish, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };

export function ThemeSwitch() {
  const theme = useTheme();
  const wanted = useWish();
  const items = (Object.keys(WISHES) as Wish[]).map((id) => ({ id, name: WISHES[id], ...(id === wanted && { more: 'now' }), run: () => choose(id) }));
  return <MenuButton label="Light or dark" className="bar-button" items={items}><Icon name={theme === 'dark' ? 'moon' : 'sun'} /></MenuButton>;
}
