import type { ElementProps } from '../ElementView';
import type { Option } from '../types';
import { fieldId, useField } from '../useField';

/** One of a few options, as the machine's own menu. */
export function Menu({ block, element, field }: ElementProps) {
  const { value, set, isBusy } = useField(block, element);
  const placeholder = element.placeholder?.text ?? 'Select an option';
  return (
    <select
      id={fieldId(block, element)}
      className="select"
      data-action={element.action_id}
      value={String(value)}
      onChange={(event) => set(event.target.value)}
      aria-label={field === undefined ? placeholder : undefined}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.isInvalid === true || undefined}
      aria-required={field?.isRequired === true || undefined}
      aria-busy={isBusy}
    >
      {(value === '' || field?.isRequired === false) && <option value="">{placeholder}</option>}
      {(element.options ?? []).map(drawn)}
      {(element.option_groups ?? []).map((group, index) => (
        <optgroup key={index} label={group.label.text}>{group.options.map(drawn)}</optgroup>
      ))}
    </select>
  );
}

const drawn = (option: Option) => <option key={option.value} value={option.value}>{option.text.text}</option>;
