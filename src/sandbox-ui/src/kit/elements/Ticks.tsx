import { Words } from '../../text/Words';
import type { ElementProps } from '../ElementView';
import type { Option } from '../types';
import { fieldId, useField } from '../useField';

/** Boxes to tick, or a choice of one. */
export function Ticks({ block, element, field }: ElementProps) {
  const { value, set } = useField(block, element);
  const isMany = element.type === 'checkboxes';
  const chosen = Array.isArray(value) ? value : [value];
  const id = fieldId(block, element);
  const turn = (option: Option, isOn: boolean) => {
    const others = chosen.filter((each) => each !== option.value && each !== '');
    set(isMany ? (isOn ? [...others, option.value] : others) : option.value);
  };
  return (
    <div className="ticks" role={isMany ? undefined : 'radiogroup'} aria-label={field === undefined ? 'Options' : undefined} data-action={element.action_id}>
      {(element.options ?? []).map((option, index) => (
        <label key={option.value} className="tick">
          <input
            id={index === 0 ? id : undefined}
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(option.value)}
            aria-invalid={field?.isInvalid === true || undefined}
            onChange={(event) => turn(option, event.target.checked)}
          />
          <span>
            <Words text={option.text} />
            {option.description !== undefined && <span className="tick-more"><Words text={option.description} /></span>}
          </span>
        </label>
      ))}
    </div>
  );
}
