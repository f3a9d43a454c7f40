import { useMemo, useState } from 'react';
import { Combobox, type Choice } from '../../look/Combobox';
import type { Conversation, Person, Workspace } from '../../contract';
import { suggest } from '../../net/deeds';
import { attempt } from '../../state/doing';
import { employees, titleOf } from '../../state/people';
import { useKnown, useStore } from '../../state/store';
import type { ElementProps } from '../ElementView';
import { usePlace } from '../spot';
import type { Element, Filter } from '../types';
import { fieldId, useField } from '../useField';
import { isMultiple, optionsOf } from '../values';

const ONE: Record<string, string> = { users: 'a person', conversations: 'a conversation', channels: 'a channel' };
const MANY: Record<string, string> = { users: 'people', conversations: 'conversations', channels: 'channels' };

/** One or several of many, found by typing. */
export function Picker({ block, element, field }: ElementProps) {
  const { value, set, isBusy } = useField(block, element);
  const workspace = useKnown((state) => state.workspace);
  const known = useMemo(() => (workspace === null ? [] : choices(element, workspace)), [element, workspace]);
  const [found, search] = useExternal(block.block_id ?? '', element);
  const what = (isMultiple(element) ? MANY : ONE)[element.type.replace(/^multi_|_select$/g, '')] ?? 'an option';
  return (
    <Combobox
      id={fieldId(block, element)}
      action={element.action_id}
      choices={element.type.endsWith('external_select') ? found : known}
      search={element.type.endsWith('external_select') ? search : undefined}
      chosen={Array.isArray(value) ? value : value === '' ? [] : [value]}
      isMultiple={isMultiple(element)}
      most={element.max_selected_items}
      placeholder={element.placeholder?.text ?? `Select ${what}`}
      label={field === undefined ? (element.placeholder?.text ?? `Select ${what}`) : undefined}
      labelledBy={field === undefined ? undefined : `${fieldId(block, element)}-label`}
      describedBy={field?.describedBy}
      isInvalid={field?.isInvalid ?? false}
      isRequired={field?.isRequired ?? false}
      isBusy={isBusy}
      onChange={(ids) => set(isMultiple(element) ? ids : (ids[0] ?? ''))}
    />
  );
}

function choices(element: Element, workspace: Workspace): Choice[] {
  const kind = element.type.replace(/^multi_/, '');
  if (kind === 'users_select') {
    return employees(workspace).map(person);
  }
  if (kind === 'conversations_select' || kind === 'channels_select') {
    const filter = kind === 'channels_select' ? { include: ['public'] } : (element.filter ?? {});
    return workspace.conversations.filter((each) => offers(filter, each)).map((each) => conversation(workspace, each));
  }
  return optionsOf(element).map((option) => ({ id: option.value, name: option.text.text, more: option.description?.text ?? '' }));
}

const person = (each: Person): Choice => ({ id: each.id, name: each.name, more: each.title, search: each.handle });

const conversation = (workspace: Workspace, each: Conversation): Choice => ({
  id: each.id,
  name: `${each.kind === 'PUBLIC' ? '#' : ''}${titleOf(workspace, each)}`,
  more: each.kind === 'PRIVATE' ? 'private' : '',
});

const KINDS: Record<Conversation['kind'], string> = { PUBLIC: 'public', PRIVATE: 'private', DIRECT: 'im', GROUP: 'mpim' };

function offers(filter: Filter, each: Conversation): boolean {
  const isSeen = each.kind === 'PUBLIC' || each.isMember;
  return isSeen && !each.isArchived && (filter.include === undefined || filter.include.includes(KINDS[each.kind]));
}

function useExternal(block: string, element: Element): [Choice[], (query: string) => void] {
  const store = useStore();
  const { spot } = usePlace();
  const [found, setFound] = useState<Choice[]>(optionsOf({ type: '', options: element.initial_options ?? [] }).map((each) => ({ id: each.value, name: each.text.text, more: '' })));
  const search = async (query: string) => {
    if (query.length < (element.min_query_length ?? 3)) {
      return;
    }
    const offered = await attempt(store, () => suggest(store.get().viewer, spot, block, element.action_id ?? '', query));
    const options = optionsOf({ type: '', options: offered?.options ?? [], option_groups: offered?.option_groups ?? [] });
    setFound(options.map((each) => ({ id: each.value, name: each.text.text, more: each.description?.text ?? '' })));
  };
  return [found, (query) => void search(query)];
}
