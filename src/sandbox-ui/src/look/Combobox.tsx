import { useRef, useState, type KeyboardEvent } from 'react';
import { Icon } from './Icon';
import { matches, type Choice } from './matches';
import { useAway } from './useAway';

export type { Choice } from './matches';

interface ComboboxProps {
  id: string;
  action?: string | undefined;
  choices: Choice[];
  /** Fetches choices for what was typed, when they are not all here. */
  search?: ((query: string) => void) | undefined;
  chosen: string[];
  isMultiple: boolean;
  most?: number | undefined;
  placeholder: string;
  label?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isRequired?: boolean;
  isBusy?: boolean;
  onChange: (ids: string[]) => void;
}

const SHOWN = 60;

/** A field that finds one or several of many by typing. */
export function Combobox(props: ComboboxProps) {
  const { id, choices, chosen, isMultiple } = props;
  const [query, setQuery] = useState<string>();
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isOpen = query !== undefined;
  const found = isOpen ? matches(choices, props.search === undefined ? query : '', SHOWN) : [];
  const nameOf = (each: string) => choices.find((choice) => choice.id === each)?.name ?? each;
  const close = () => setQuery(undefined);
  useAway(box, isOpen, close);

  const open = (typed: string) => {
    setQuery(typed);
    setAt(0);
    props.search?.(typed);
  };
  const take = (choice: Choice | undefined) => {
    if (choice === undefined) {
      return;
    }
    const without = chosen.filter((each) => each !== choice.id);
    const isFull = props.most !== undefined && without.length >= props.most;
    if (!isMultiple) {
      props.onChange([choice.id]);
      close();
    } else if (without.length < chosen.length || !isFull) {
      props.onChange(without.length < chosen.length ? without : [...chosen, choice.id]);
      setQuery('');
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      isOpen ? setAt((at + step + found.length) % Math.max(1, found.length)) : open('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      isOpen ? take(found[at]) : open('');
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && !query && isMultiple && chosen.length > 0) {
      props.onChange(chosen.slice(0, -1));
    } else if (event.key === 'Tab') {
      close();
    }
  };
  return (
    <div className="combo" ref={box}>
      <div className="combo-field" onClick={() => input.current?.focus()}>
        {isMultiple && chosen.map((each) => (
          <span key={each} className="chip">
            {nameOf(each)}
            <button type="button" aria-label={`Remove ${nameOf(each)}`} onClick={() => props.onChange(chosen.filter((one) => one !== each))}><Icon name="close" /></button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          data-action={props.action}
          className="combo-input"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && found.length > 0 ? `${id}-${at}` : undefined}
          aria-label={props.label}
          aria-labelledby={props.labelledBy}
          aria-describedby={props.describedBy}
          aria-invalid={props.isInvalid === true || undefined}
          aria-required={props.isRequired === true || undefined}
          aria-busy={props.isBusy}
          placeholder={chosen.length === 0 ? props.placeholder : isMultiple ? '' : nameOf(chosen[0] ?? '')}
          value={query ?? (isMultiple ? '' : chosen.map(nameOf).join(''))}
          onClick={() => !isOpen && open('')}
          onChange={(event) => open(event.target.value)}
          onKeyDown={key}
        />
        {!isMultiple && chosen.length > 0 && !isOpen && props.isRequired !== true && (
          <button type="button" className="plain" aria-label={`Clear ${nameOf(chosen[0] ?? '')}`} onClick={() => props.onChange([])}><Icon name="close" /></button>
        )}
      </div>
      {isOpen && <List id={id} found={found} at={at} chosen={chosen} isMultiple={isMultiple} take={take} />}
    </div>
  );
}

interface ListProps {
  id: string;
  found: Choice[];
  at: number;
  chosen: string[];
  isMultiple: boolean;
  take: (choice: Choice) => void;
}

function List({ id, found, at, chosen, isMultiple, take }: ListProps) {
  if (found.length === 0) {
    return <p className="combo-list none" role="status">Nothing found</p>;
  }
  return (
    <ul className="combo-list" role="listbox" id={`${id}-list`} aria-label="Choices" aria-multiselectable={isMultiple || undefined}>
      {found.map((choice, index) => (
        <li
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={isMultiple ? chosen.includes(choice.id) : index === at}
          className={index === at ? 'option at' : 'option'}
          ref={(element) => { if (index === at) element?.scrollIntoView({ block: 'nearest' }); }}
          onPointerDown={(event) => { event.preventDefault(); take(choice); }}
        >
          <span className="option-name">{choice.name}{isMultiple && chosen.includes(choice.id) && <Icon name="check" />}</span>
          {choice.more !== '' && <span className="option-more">{choice.more}</span>}
        </li>
      ))}
    </ul>
  );
}
