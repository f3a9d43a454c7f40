import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from './Icon';

interface DialogProps {
  title: string;
  onClose: () => void;
  className?: string;
  /** What the first button leads back to, when this lies on another dialog. */
  onBack?: (() => void) | undefined;
  /** What the cross does, when it does more than Escape. */
  onCross?: () => void;
  /** The focus goes to the title again when this changes. */
  focusKey?: string;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus, gives it back, and closes on Escape. */
export function Dialog({ title, onClose, className = '', onBack, onCross, focusKey, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      giveBack(before);
    };
  }, []);
  useLayoutEffect(() => {
    if (dialog.current?.open === false) {
      dialog.current.showModal();
    }
    dialog.current?.querySelector<HTMLElement>('.dialog-title')?.focus();
  }, [focusKey]);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      data-view={focusKey}
      aria-label={title}
      onClose={() => close.current()}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        close.current();
      }}
    >
      <header className="dialog-head">
        {onBack !== undefined && <button type="button" className="plain" onClick={onBack} aria-label="Back"><Icon name="back" /></button>}
        <h2 className="dialog-title" tabIndex={-1}>{title}</h2>
        <button type="button" className="plain" onClick={onCross ?? onClose} aria-label="Close"><Icon name="close" /></button>
      </header>
      {children}
    </dialog>
  );
}

/** The focus goes back to where it was, or to the main part of the page when that is gone. */
function giveBack(before: Element | null) {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const target = isThere ? before : document.querySelector<HTMLElement>('main');
  target?.focus({ preventScroll: true });
}
