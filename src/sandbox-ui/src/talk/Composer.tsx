import { useRef, useState, type KeyboardEvent } from 'react';
import type { Command } from '../contract';
import { Icon } from '../look/Icon';
import { perform } from '../state/doing';
import { useKnown, useStore } from '../state/store';
import { Shortcuts } from './Shortcuts';

/** Where one writes; what begins with a slash is a command. */
export function Composer({ channel, name }: { channel: string; name: string }) {
  const store = useStore();
  const commands = useKnown((state) => state.workspace?.commands) ?? [];
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [isHidden, setHidden] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const offered = isHidden ? [] : commands.filter((each) => text.startsWith('/') && each.command.startsWith(text));
  const known = commands.find((each) => text.startsWith(`${each.command} `));

  const write = (words: string) => {
    setText(words);
    setAt(0);
    setHidden(false);
  };
  const take = (command: Command | undefined) => {
    write(`${command?.command ?? ''} `);
    area.current?.focus();
  };
  const send = async () => {
    const words = text.trim();
    if (words === '') {
      return;
    }
    write('');
    const outcome = await perform(store, { deed: words.startsWith('/') ? 'command' : 'say', channel, text: words });
    if (outcome.problem !== '' || outcome.status === 0 && words.startsWith('/') && outcome.tookMillis === 0) {
      setText((now) => (now === '' ? words : now));
    }
  };
  const key = (event: KeyboardEvent) => {
    const isOffered = offered.length > 0 && text !== offered[at]?.command;
    if (isOffered && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length);
    } else if (isOffered && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(offered[at]);
    } else if (offered.length > 0 && event.key === 'Escape') {
      setHidden(true);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <div className="composer">
      {offered.length > 0 && (
        <ul className="commands" role="listbox" id="commands" aria-label="Commands">
          {offered.map((each, index) => (
            <li key={each.command} id={`command-${index}`} role="option" aria-selected={index === at} className={index === at ? 'option at' : 'option'} onPointerDown={(event) => { event.preventDefault(); take(each); }}>
              <span className="option-name"><strong>{each.command}</strong> <span className="quiet">{each.usage}</span></span>
              <span className="option-more">{each.description}</span>
            </li>
          ))}
        </ul>
      )}
      {known !== undefined && <p className="usage" role="status"><strong>{known.command}</strong> {known.usage}</p>}
      <div className="composer-box">
        <textarea
          ref={area}
          className="composer-text"
          rows={Math.min(8, text.split('\n').length)}
          value={text}
          placeholder={`Message ${name}`}
          aria-label={`Message ${name}`}
          role="combobox"
          aria-expanded={offered.length > 0}
          aria-controls={offered.length > 0 ? 'commands' : undefined}
          aria-autocomplete="list"
          aria-activedescendant={offered.length > 0 ? `command-${at}` : undefined}
          onChange={(event) => write(event.target.value)}
          onKeyDown={key}
        />
        <div className="composer-tools">
          <Shortcuts />
          <button type="button" className="send" aria-label="Send" aria-disabled={text.trim() === ''} onClick={() => void send()}><Icon name="send" /></button>
        </div>
      </div>
    </div>
  );
}
