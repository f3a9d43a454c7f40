import { useState } from 'react';
import { Icon } from '../../look/Icon';
import { perform } from '../../state/doing';
import { useStore } from '../../state/store';
import { safeUrl } from '../../text/nodes';
import { Words } from '../../text/Words';
import { useConfirm } from '../Confirming';
import type { ElementProps } from '../ElementView';
import { usePlace } from '../spot';
import type { Element, TextObject } from '../types';

/** A button; one with an address opens it, and Slack tells the app of that press, too. */
export function ButtonElement({ block, element }: ElementProps) {
  const place = usePlace();
  const store = useStore();
  const confirm = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const style = element.style === undefined ? 'button' : `button ${element.style}`;
  const tell = async () => {
    setBusy(true);
    await place.hand();
    await perform(store, { deed: 'press', ...place.spot, block: block.block_id ?? '', action: element.action_id ?? '' });
    setBusy(false);
  };
  const press = async () => {
    if (!isBusy && (element.confirm === undefined || (await confirm(element.confirm)))) {
      await tell();
    }
  };
  const url = safeUrl(element.url ?? '');
  if (url !== '') {
    return (
      <a className={style} href={url} target="_blank" rel="noopener noreferrer" data-action={element.action_id} onClick={() => void tell()}>
        <Label element={element} />
        <Icon name="out" />
        <span className="unseen"> (opens a new tab)</span>
      </a>
    );
  }
  return (
    <button type="button" className={style} aria-busy={isBusy} data-action={element.action_id} onClick={() => void press()}>
      <Label element={element} />
      {isBusy && <span className="spinner" aria-hidden="true" />}
    </button>
  );
}

function Label({ element }: { element: Element }) {
  const text: TextObject = typeof element.text === 'object' ? element.text : { type: 'plain_text', text: element.text ?? '' };
  const words = text.text || (element.accessibility_label ?? '');
  return <Words text={{ type: 'plain_text', text: words }} />;
}
