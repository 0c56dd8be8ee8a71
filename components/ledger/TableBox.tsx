/** A table that scrolls in its own box, and the two acts of a row of it. */
import type { ReactNode } from 'react';
import { useLedgerWords } from './words.ts';

export function TableBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={title}>
      <table>
        <caption className="sr-only">{title}</caption>
        {children}
      </table>
    </section>
  );
}

interface ActsProps {
  /** Of the row, for readers of screens. */
  name: string;
  onEdit?: (() => void) | undefined;
  onDrop(): void;
}

export function Acts({ name, onEdit, onDrop }: ActsProps) {
  const { l } = useLedgerWords();
  return (
    <span className="acts">
      {onEdit && (
        <button type="button" className="link" onClick={onEdit}>
          {l('edit')}
          <span className="sr-only"> {name}</span>
        </button>
      )}
      <button type="button" className="link" onClick={onDrop}>
        {l('drop')}
        <span className="sr-only"> {name}</span>
      </button>
    </span>
  );
}
