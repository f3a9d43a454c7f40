import { ActionsBlock } from './ActionsBlock';
import { LibraryBlock } from './LibraryBlock';
import type { Block } from './types';

/** A card's words come from the library, its buttons from us: the library's cannot be pressed. */
export function CardBlock({ block }: { block: Block }) {
  const { actions, ...words } = block;
  return (
    <div className="card">
      <LibraryBlock block={{ ...words, type: 'card' }} />
      {actions !== undefined && actions.length > 0 && <ActionsBlock block={{ type: 'actions', block_id: block.block_id ?? '', elements: actions }} />}
    </div>
  );
}
