import { useKnown } from '../../state/store';
import { personIn } from '../../state/people';
import { localToSeconds, secondsToLocal } from '../../text/local';
import type { ElementProps } from '../ElementView';
import { fieldId, useField } from '../useField';

const TYPES: Record<string, string> = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };
const NAMES: Record<string, string> = { datepicker: 'Date', timepicker: 'Time', datetimepicker: 'Date and time' };

/** A date, a time of day, or both in the viewer's zone. */
export function MomentField({ block, element, field }: ElementProps) {
  const { value, set, isBusy } = useField(block, element);
  const zone = useKnown((state) => personIn(state.workspace, state.viewer)?.zone ?? 'UTC');
  const isBoth = element.type === 'datetimepicker';
  return (
    <input
      id={fieldId(block, element)}
      className="input moment"
      data-action={element.action_id}
      type={TYPES[element.type]}
      value={isBoth ? secondsToLocal(String(value), zone) : String(value)}
      onChange={(event) => set(isBoth ? localToSeconds(event.target.value, zone) : event.target.value)}
      aria-label={field === undefined ? (element.placeholder?.text ?? NAMES[element.type]) : undefined}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.isInvalid === true || undefined}
      aria-required={field?.isRequired === true || undefined}
      aria-busy={isBusy}
    />
  );
}
