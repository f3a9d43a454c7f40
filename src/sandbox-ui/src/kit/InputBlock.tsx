import { Icon } from '../look/Icon';
import { Words } from '../text/Words';
import { ElementView } from './ElementView';
import { usePlace } from './spot';
import type { Block, Element } from './types';
import { fieldId } from './useField';

const GROUPS = new Set(['radio_buttons', 'checkboxes']);

/** A field of a form: its label, the element, a hint, and what is wrong with it. */
export function InputBlock({ block }: { block: Block }) {
  const { errors } = usePlace();
  const element: Element = block.element ?? { type: 'nothing' };
  const id = fieldId(block, element);
  const error = errors[block.block_id ?? ''];
  const describedBy = [block.hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  const label = (
    <>
      {block.label !== undefined && <Words text={block.label} />}
      {block.optional === true && <span className="optional"> (optional)</span>}
    </>
  );
  const more = (
    <>
      {error !== undefined && <p className="field-error" id={`${id}-error`}><Icon name="warn" /> {error}</p>}
      {block.hint !== undefined && <p className="field-hint" id={`${id}-hint`}><Words text={block.hint} /></p>}
    </>
  );
  const field = { describedBy: describedBy || undefined, isInvalid: error !== undefined, isRequired: block.optional !== true };
  if (GROUPS.has(element.type)) {
    return (
      <fieldset className={error === undefined ? 'field' : 'field wrong'} aria-describedby={field.describedBy}>
        <legend className="field-label">{label}</legend>
        <ElementView block={block} element={element} field={field} />
        {more}
      </fieldset>
    );
  }
  return (
    <div className={error === undefined ? 'field' : 'field wrong'}>
      <label className="field-label" htmlFor={id} id={`${id}-label`}>{label}</label>
      <ElementView block={block} element={element} field={field} />
      {more}
    </div>
  );
}
