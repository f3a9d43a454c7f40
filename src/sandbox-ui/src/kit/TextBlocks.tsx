import { Icon } from '../look/Icon';
import { Words } from '../text/Words';
import { ElementView } from './ElementView';
import { Picture } from './Picture';
import type { Block, Element, TextObject } from './types';

export function SectionBlock({ block }: { block: Block }) {
  return (
    <div className="section">
      <div className="section-words">
        {block.text !== undefined && <div className="words"><Words text={block.text} /></div>}
        {block.fields !== undefined && (
          <div className="fields">
            {block.fields.map((field, index) => <div key={index} className="words"><Words text={field} /></div>)}
          </div>
        )}
      </div>
      {block.accessory !== undefined && (
        <div className="accessory">
          {block.accessory.type === 'image' ? <Picture image={block.accessory} size="accessory" /> : <ElementView block={block} element={block.accessory} />}
        </div>
      )}
    </div>
  );
}

export function HeaderBlock({ block }: { block: Block }) {
  return <h3 className="header">{block.text !== undefined && <Words text={block.text} />}</h3>;
}

export function ContextBlock({ block }: { block: Block }) {
  return (
    <div className="context">
      {(block.elements ?? []).map((element, index) => <Small key={index} element={element} />)}
    </div>
  );
}

function Small({ element }: { element: Element }) {
  if (element.type === 'image') {
    return <Picture image={element} size="small" />;
  }
  return <span className="words"><Words text={{ type: element.type, text: element.text } as TextObject} /></span>;
}

export function AlertBlock({ block }: { block: Block }) {
  const level = block.level ?? 'default';
  return (
    <div className={`alert alert-${level}`} role="status">
      <Icon name={level === 'success' ? 'check' : level === 'warning' || level === 'error' ? 'warn' : 'info'} />
      <span className="words">{block.text !== undefined && <Words text={block.text} />}</span>
    </div>
  );
}
