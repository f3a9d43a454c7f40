import { useEffect, useState } from 'react';
import { Blocks } from '../kit/Blocks';
import { PlaceContext, type Place } from '../kit/spot';
import type { Block } from '../kit/types';
import type { View } from '../contract';
import { read } from '../net/ask';

interface Exhibit {
  title: string;
  kind: 'message' | 'home' | 'modal';
  blocks?: Block[];
  view?: Pick<View, 'title' | 'blocks' | 'submit' | 'close'>;
}

interface Part {
  name: string;
  items: Exhibit[];
}

const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', ja: '日本語', pt: 'Português' };

const NOWHERE: Place = {
  spot: { channel: '', ts: '' },
  values: {},
  drafts: {},
  draft: () => {},
  hand: () => Promise.resolve(),
  errors: {},
};

/** Which language the address asks for: `#gallery/de`. */
function wanted(): string {
  const language = location.hash.split('/')[1] ?? '';
  return language in LANGUAGES ? language : 'en';
}

/** Every message and form that Rapport has, to be read and not to be pressed. */
export function Gallery() {
  const [language, setLanguage] = useState(wanted);
  const [parts, setParts] = useState<Part[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const turn = () => setLanguage(wanted());
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Gallery: ${LANGUAGES[language as keyof typeof LANGUAGES]}`;
    read<{ parts: Part[] }>('/page/gallery', { language }).then(
      (answer) => { setParts(answer.parts); setProblem(''); },
      (refusal: Error) => setProblem(refusal.message),
    );
  }, [language]);
  return (
    <div className="gallery">
      <header className="gallery-head">
        <h1>Every message and form</h1>
        <nav aria-label="Languages">
          {Object.entries(LANGUAGES).map(([tag, name]) => (
            <a key={tag} href={`#gallery/${tag}`} lang={tag} aria-current={tag === language ? 'page' : undefined}>{name}</a>
          ))}
        </nav>
        <a href="/">Back to the workspace</a>
      </header>
      <main>
        {problem !== '' && <p role="alert" className="pad">{problem}</p>}
        {parts.map((part) => <Section key={`${language} ${part.name}`} part={part} />)}
      </main>
    </div>
  );
}

function Section({ part }: { part: Part }) {
  return (
    <section aria-label={part.name}>
      <h2>{part.name.replaceAll('_', ': ')}</h2>
      <div className="exhibits">
        {part.items.map((item, index) => (
          <figure key={index} className={`exhibit exhibit-${item.kind}`}>
            <figcaption lang="en">{item.title}</figcaption>
            <div className="exhibit-frame" inert>
              <PlaceContext.Provider value={NOWHERE}>
                {item.view === undefined ? <Blocks blocks={item.blocks ?? []} /> : <Modal view={item.view} />}
              </PlaceContext.Provider>
            </div>
          </figure>
        ))}
      </div>
    </section>
  );
}

function Modal({ view }: { view: NonNullable<Exhibit['view']> }) {
  return (
    <>
      <p className="exhibit-title">{view.title?.text}</p>
      <Blocks blocks={view.blocks} />
      <div className="dialog-foot">
        <button type="button" className="button">{view.close?.text}</button>
        {view.submit && <button type="button" className="button primary filled">{view.submit.text}</button>}
      </div>
    </>
  );
}
