import type { ElementProps } from '../ElementView';
import { useField } from '../useField';

/** Two buttons that say whether something was good. */
export function Feedback({ block, element }: ElementProps) {
  const { value, set } = useField(block, element);
  return (
    <>
      {[element.positive_button, element.negative_button].map(
        (each) =>
          each !== undefined && (
            <button key={each.value} type="button" className="button" aria-pressed={value === each.value} onClick={() => set(each.value)}>
              {each.text.text}
            </button>
          ),
      )}
    </>
  );
}
