import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { Dialog } from '../look/Dialog';
import { Words } from '../text/Words';
import type { Confirm } from './types';

const ConfirmContext = createContext<(question: Confirm) => Promise<boolean>>(() => Promise.resolve(true));

/** Asks the viewer a question; the promise says whether they agree. */
export const useConfirm = () => useContext(ConfirmContext);

/** Lets everything inside ask before it acts. */
export function Confirming({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Confirm>();
  const settle = useRef<(agreed: boolean) => void>(() => {});
  const ask = useCallback(
    (asked: Confirm) =>
      new Promise<boolean>((resolve) => {
        settle.current = resolve;
        setQuestion(asked);
      }),
    [],
  );
  const answer = (agreed: boolean) => {
    setQuestion(undefined);
    settle.current(agreed);
  };
  return (
    <ConfirmContext.Provider value={ask}>
      {children}
      {question !== undefined && <Question question={question} answer={answer} />}
    </ConfirmContext.Provider>
  );
}

function Question({ question, answer }: { question: Confirm; answer: (agreed: boolean) => void }) {
  return (
    <Dialog title={question.title.text} onClose={() => answer(false)} className="confirm">
      <p className="dialog-body"><Words text={question.text} /></p>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={() => answer(false)}>{question.deny?.text ?? 'Cancel'}</button>
        <button type="button" className={`button ${question.style === 'danger' ? 'danger' : 'primary'} filled`} onClick={() => answer(true)}>
          {question.confirm?.text ?? 'Yes'}
        </button>
      </div>
    </Dialog>
  );
}
