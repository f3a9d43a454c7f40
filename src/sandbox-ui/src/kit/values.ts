import type { Element, Option, Value } from './types';

const MULTIPLE = /^(multi_|checkboxes)/;

export const isMultiple = (element: Element): boolean => MULTIPLE.test(element.type);

/** What an element holds before anybody touched it. */
export function initialValue(element: Element): Value {
  if (isMultiple(element)) {
    return (
      element.initial_options?.map((option) => option.value) ??
      element.initial_users ??
      element.initial_conversations ??
      element.initial_channels ??
      []
    );
  }
  const one =
    element.initial_option?.value ??
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel ??
    element.initial_date ??
    element.initial_time ??
    element.initial_date_time ??
    element.initial_value ??
    '';
  return String(one);
}

/** What Slack's state says an element holds; undefined when it says nothing. */
export function enteredValue(element: Element, state: Record<string, unknown> | undefined): Value | undefined {
  const key = Object.keys(state ?? {}).find((name) => name === 'value' || name.startsWith('selected_'));
  if (state === undefined || key === undefined) {
    return undefined;
  }
  const held = state[key];
  if (Array.isArray(held)) {
    return held.map(plain);
  }
  return held === null || held === undefined ? (isMultiple(element) ? [] : '') : plain(held);
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value);
}

/** Every option of an element, those in groups included. */
export function optionsOf(element: Element): Option[] {
  return [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
}
