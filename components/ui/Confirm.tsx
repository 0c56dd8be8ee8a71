/** A button that asks once more, in place, before it does what cannot be undone. Escape goes back. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words.ts';

interface Props {
  label: string;
  question: string;
  confirm: string;
  /** One of many: a link rather than a button. */
  quiet?: boolean;
  onConfirm: () => void;
}

export function Confirm({ label, question, confirm, quiet = false, onConfirm }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) cancel.current?.focus();
  }, [asking]);
  const back = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    back();
  };
  if (!asking) {
    return (
      <button
        ref={opener}
        type="button"
        className={quiet ? 'link danger' : 'button danger'}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    );
  }
  return (
    <div role="alertdialog" aria-labelledby={id} className="confirm" onKeyDown={onKeyDown}>
      <p id={id}>{question}</p>
      <div className="row">
        <button ref={cancel} type="button" className="button" onClick={back}>
          {t('action.cancel')}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {confirm}
        </button>
      </div>
    </div>
  );
}
