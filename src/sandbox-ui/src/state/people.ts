import type { Conversation, Person, Workspace } from '../contract';

const indexes = new WeakMap<Person[], Map<string, Person>>();

/** The person with this id, if the workspace knows one. */
export function personIn(workspace: Workspace | null, id: string): Person | undefined {
  if (workspace === null) {
    return undefined;
  }
  let index = indexes.get(workspace.people);
  if (index === undefined) {
    index = new Map(workspace.people.map((person) => [person.id, person]));
    indexes.set(workspace.people, index);
  }
  return index.get(id);
}

/** What a person is called; the id of one who is unknown. */
export function nameIn(workspace: Workspace | null, id: string): string {
  return personIn(workspace, id)?.name ?? (workspace?.app.user === id ? workspace.app.name : id);
}

/** Everyone the page can act as. */
export function employees(workspace: Workspace): Person[] {
  return workspace.people.filter((person) => ['EMPLOYEE', 'ADMIN', 'GUEST'].includes(person.kind));
}

/** The viewer's own conversation with the app, if there is one yet. */
export function appConversation(workspace: Workspace): Conversation | undefined {
  return workspace.conversations.find(
    (each) => each.kind === 'DIRECT' && each.members.includes(workspace.app.user) && each.members.includes(workspace.viewer),
  );
}

/** What a conversation is called in the eyes of the viewer. */
export function titleOf(workspace: Workspace, conversation: Conversation): string {
  if (conversation.kind === 'PUBLIC' || conversation.kind === 'PRIVATE') {
    return conversation.name;
  }
  const others = conversation.members.filter((id) => id !== workspace.viewer && id !== workspace.app.user);
  const shown = others.length > 0 ? others : conversation.members.filter((id) => id !== workspace.viewer);
  const names = shown.map((id) => (shown.length === 1 ? nameIn(workspace, id) : firstName(workspace, id)));
  return names.length > 0 ? names.join(', ') : nameIn(workspace, workspace.viewer);
}

function firstName(workspace: Workspace, id: string): string {
  return personIn(workspace, id)?.first ?? nameIn(workspace, id);
}
