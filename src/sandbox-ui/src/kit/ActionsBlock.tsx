import { ElementView } from './ElementView';
import type { Block } from './types';

export function ActionsBlock({ block }: { block: Block }) {
  return (
    <div className="actions">
      {(block.elements ?? []).map((element, index) => <ElementView key={element.action_id ?? index} block={block} element={element} />)}
    </div>
  );
}
