/** Something that can be chosen by typing. */
export interface Choice {
  id: string;
  name: string;
  more: string;
  /** Further words it is found by. */
  search?: string;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Choices in which every typed word begins a word, accents aside; at most `most`. */
export function matches(choices: Choice[], query: string, most: number): Choice[] {
  const wanted = plain(query).split(/\s+/).filter((word) => word !== '');
  const found: Choice[] = [];
  for (const choice of choices) {
    const words = plain(`${choice.name} ${choice.more} ${choice.search ?? ''}`).split(/[\s,#(]+/);
    if (wanted.every((each) => words.some((word) => word.startsWith(each)))) {
      found.push(choice);
    }
    if (found.length === most) {
      break;
    }
  }
  return found;
}
