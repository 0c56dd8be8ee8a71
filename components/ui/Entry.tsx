/** One line of the account book: what, dots, how much; a note under it where there is one. */
import type { ReactNode } from 'react';

interface Props {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}

export function Entry({ label, value, note }: Props) {
  return (
    <div className="entry">
      <dt>{label}</dt>
      <dd className="entry-value">{value}</dd>
      {note && <dd className="entry-note">{note}</dd>}
    </div>
  );
}
