import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAway } from './useAway';

export interface MenuItem {
  id: string;
  name: string;
  more?: string;
  /** Why it cannot be chosen now. */
  why?: string | undefined;
  run: () => void;
}

interface MenuButtonProps {
  label?: string;
  className?: string;
  items: MenuItem[];
  side?: 'up' | 'down';
  children: ReactNode;
}

/** A button that opens a menu; arrow keys, Home, End and Escape work as in any menu. */
export function MenuButton({ label, className = 'plain', items, side = 'down', children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useAway(box, isOpen, () => setOpen(false));
  useEffect(() => {
    if (isOpen) {
      box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (next !== undefined && isOpen) {
      event.preventDefault();
      all.at(next % all.length)?.focus();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      setOpen(true);
    }
  };
  return (
    <div className="menu-box" ref={box} onKeyDown={move}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <ul className={`menu ${side}`} role="menu" id={id} aria-label={label}>
          {items.map((item) => (
            <li key={item.id} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                className="menu-item"
                aria-disabled={item.why !== undefined}
                onClick={() => {
                  if (item.why === undefined) {
                    close();
                    item.run();
                  }
                }}
              >
                <span className="menu-name">{item.name}</span>
                {(item.why ?? item.more) !== undefined && <span className="menu-more">{item.why ?? item.more}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
