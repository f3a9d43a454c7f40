import { useEffect, useRef, useState } from 'react';
import type { View } from '../contract';
import { Blocks } from '../kit/Blocks';
import { PlaceContext } from '../kit/spot';
import { Dialog } from '../look/Dialog';
import { Problems } from '../shell/Problems';
import { perform } from '../state/doing';
import { useKnown, useStore } from '../state/store';
import { useDrafts } from './useDrafts';

/** The modal in front, if the app has opened one. */
export function Modals() {
  const store = useStore();
  const modals = useKnown((state) => state.surfaces.modals);
  const view = modals.at(-1);
  if (view === undefined) {
    return null;
  }
  const close = () => void perform(store, { deed: 'close', view: view.id });
  const closeAll = () => void perform(store, { deed: modals.length > 1 ? 'close-all' : 'close', view: view.id });
  return (
    <Dialog title={view.title?.text ?? 'Modal'} onClose={close} onBack={modals.length > 1 ? close : undefined} onCross={closeAll} focusKey={view.id} className="modal">
      <ModalForm key={view.id} view={view} close={close} />
    </Dialog>
  );
}

function ModalForm({ view, close }: { view: View; close: () => void }) {
  const store = useStore();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const { place, drafts, forget } = useDrafts(view, errors);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) {
      form.current?.querySelector<HTMLElement>('.wrong :is(input, select, textarea)')?.focus();
    }
  }, [errors]);
  const submit = async () => {
    setBusy(true);
    const outcome = await perform(store, { deed: 'submit', view: view.id, values: drafts });
    setBusy(false);
    setErrors(outcome.errors);
    if (Object.keys(outcome.errors).length === 0 && outcome.problem === '') {
      forget();
    }
  };
  return (
    <form
      ref={form}
      noValidate
      className="modal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) {
          void submit();
        }
      }}
    >
      <div className="dialog-body">
        <Problems />
        <PlaceContext.Provider value={place}><Blocks blocks={view.blocks} /></PlaceContext.Provider>
      </div>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={close}>{view.close?.text ?? 'Cancel'}</button>
        {view.submit && (
          <button type="submit" className="button primary filled" aria-busy={isBusy}>
            {view.submit.text}
            {isBusy && <span className="spinner" aria-hidden="true" />}
          </button>
        )}
      </div>
    </form>
  );
}
