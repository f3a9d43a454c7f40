import { memo } from 'react';
import { ActionsBlock } from './ActionsBlock';
import { CardBlock } from './CardBlock';
import { InputBlock } from './InputBlock';
import { LIBRARY_BLOCKS, LibraryBlock } from './LibraryBlock';
import { AlertBlock, ContextBlock, HeaderBlock, SectionBlock } from './TextBlocks';
import type { Block } from './types';
import { Unknown } from './Unknown';

/** Draws blocks in order. */
export const Blocks = memo(function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <div key={block.block_id ?? index} className={`block block-${block.type}`} data-block={block.type}>
          <One block={block} />
        </div>
      ))}
    </div>
  );
});

function One({ block }: { block: Block }) {
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} />;
    case 'header':
      return <HeaderBlock block={block} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'divider':
      return <hr />;
    case 'alert':
      return <AlertBlock block={block} />;
    case 'actions':
    case 'context_actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'card':
      return <CardBlock block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    default:
      return LIBRARY_BLOCKS.has(block.type) ? <LibraryBlock block={block} /> : <Unknown what="block" type={block.type} />;
  }
}

function Carousel({ block }: { block: Block }) {
  return (
    <ul className="carousel" aria-label="Cards">
      {(block.elements ?? []).map((card, index) => (
        <li key={card.action_id ?? index}><CardBlock block={card as Block} /></li>
      ))}
    </ul>
  );
}
