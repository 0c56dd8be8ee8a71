/** The two acts of a row of a table. */
import { useLedgerWords } from './words.ts';

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
