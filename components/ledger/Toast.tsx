/** What was just done, with the way back. Stays until the next one, or until it is dismissed. */
import { useShortcut } from './useShortcut.ts';
import { useLedgerWords } from './words.ts';

export interface Done {
  /** Each its own, so that the same words twice are told twice. */
  id: number;
  text: string;
  /** Absent: cannot be taken back, or it was an error. */
  undo?: (() => void) | undefined;
  wrong?: boolean;
}

export function Toast({ done, onDismiss }: { done: Done | undefined; onDismiss: () => void }) {
  const { l } = useLedgerWords();
  useShortcut('Z', done?.undo);
  return (
    <div className="toast-place" role={done?.wrong ? 'alert' : 'status'}>
      {done && (
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
