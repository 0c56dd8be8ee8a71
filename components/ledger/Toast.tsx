/**
 * What was just done, with the way back, at the foot of the window. Stays until the next one, or until
 * it is dismissed. A page may have several places that do things: the newest of all is shown.
 */
import { useEffect, useRef } from 'react';
import { useShortcut } from './useShortcut.ts';
import { useLedgerWords } from './words.ts';

export interface Done {
  /** Each its own, so that the same words twice are told twice. */
  id: number;
  /** '': on its way, and not shown yet; its way back is there already. */
  text: string;
  /** Absent: cannot be taken back, or it was an error. */
  undo?: (() => void) | undefined;
  wrong?: boolean;
}

/** Ways to dismiss what the places of this page show. */
const shown = new Set<() => void>();

export function Toast({ done, onDismiss }: { done: Done | undefined; onDismiss: () => void }) {
  const { l } = useLedgerWords();
  useShortcut('Z', done?.undo);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  const id = done?.id;
  useEffect(() => {
    if (id === undefined) return;
    for (const other of shown) other();
    const mine = () => dismiss.current();
    shown.add(mine);
    return () => {
      shown.delete(mine);
    };
  }, [id]);
  return (
    <div className="toast-place" role={done?.wrong ? 'alert' : 'status'}>
      {done?.text && (
        <p key={done.id} className={done.wrong ? 'toast wrong' : 'toast'}>
          <span>{done.text}</span>
          {done.undo && (
            <button type="button" className="link" aria-keyshortcuts="Alt+Z" onClick={done.undo}>
              {l('toast.undo')}
            </button>
          )}
          <button type="button" className="link" onClick={onDismiss}>
            {l('toast.dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
