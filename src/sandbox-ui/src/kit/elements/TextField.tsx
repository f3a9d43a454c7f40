import type { KeyboardEvent } from 'react';
import type { ElementProps } from '../ElementView';
import { fieldId, useField } from '../useField';

const TYPES: Record<string, string> = { email_text_input: 'email', url_text_input: 'url', number_input: 'number' };

/** Something to type: a line, several lines, a number, an address. */
export function TextField({ block, element, field }: ElementProps) {
  const { value, set } = useField(block, element);
  const text = String(value);
  const shared = {
    id: fieldId(block, element),
    className: 'input',
    'data-action': element.action_id,
    value: text,
    placeholder: element.placeholder?.text ?? (element.type === 'url_text_input' ? 'https://' : undefined),
    autoFocus: element.focus_on_load,
    'aria-label': field === undefined ? (element.placeholder?.text ?? 'Text') : undefined,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.isInvalid === true || undefined,
    'aria-required': field?.isRequired === true || undefined,
  };
  if (element.type === 'rich_text_input' || element.multiline === true) {
    return (
      <>
        <textarea {...shared} rows={4} maxLength={element.max_length} onChange={(event) => set(event.target.value)} />
        <Left text={text} most={element.max_length} />
      </>
    );
  }
  const type = TYPES[element.type] ?? 'text';
  const bounds = type === 'number' ? { min: element.min_value, max: element.max_value, step: element.is_decimal_allowed === true ? 'any' : '1' } : {};
  return <input {...shared} {...bounds} type={type} maxLength={element.max_length} onKeyDown={stay} onChange={(event) => set(event.target.value)} />;
}

/** Enter sends a form only by its button, so that nobody sends half of one. */
function stay(event: KeyboardEvent) {
  if (event.key === 'Enter') {
    event.preventDefault();
  }
}

function Left({ text, most }: { text: string; most: number | undefined }) {
  const left = (most ?? 3000) - text.length;
  return left > 50 ? null : <p className="field-left" aria-live="polite">{left} characters left</p>;
}
