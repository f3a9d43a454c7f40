import { MenuButton } from '../../look/MenuButton';
import { Icon } from '../../look/Icon';
import { safeUrl } from '../../text/nodes';
import type { ElementProps } from '../ElementView';
import { useField } from '../useField';

/** Rarely needed options behind three dots. */
export function Overflow({ block, element }: ElementProps) {
  const { set } = useField(block, element);
  const items = (element.options ?? []).map((option) => ({
    id: option.value,
    name: option.text.text,
    run: () => {
      if (safeUrl(option.url ?? '') !== '') {
        window.open(option.url, '_blank', 'noopener');
      }
      set(option.value);
    },
  }));
  return <MenuButton label={element.accessibility_label ?? 'More options'} className="button overflow" items={items}><Icon name="more" /></MenuButton>;
}
