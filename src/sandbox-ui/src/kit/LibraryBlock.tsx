import { lazy, Suspense } from 'react';
import type { Block } from './types';

const Library = lazy(() => import('./Library'));

/** The blocks that the library draws well and that nobody presses. */
export const LIBRARY_BLOCKS = new Set([
  'rich_text', 'data_visualization', 'table', 'markdown', 'image', 'video', 'file', 'container', 'plan', 'task_card',
]);

/** Draws a block by the library, which is fetched when it is first needed. */
export function LibraryBlock({ block }: { block: Block }) {
  return (
    <Suspense fallback={<p className="words quiet">…</p>}>
      <Library block={block} />
    </Suspense>
  );
}
