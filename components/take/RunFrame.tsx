/** What every dry run is in: what was found, what was not understood, keep or let go. */
import type { ReactNode } from 'react';
import type { Unread } from '../../utils/imports/types.ts';
import { UnreadList } from './UnreadList.tsx';
import { useTakeWords } from './words.ts';

interface Props {
  title: string;
  lead: string;
  unread: readonly Unread[];
  /** How many would be kept, and in words. */
  count: number;
  keep: string;
  busy: boolean;
  onKeep(): void;
  onClose(): void;
  children: ReactNode;
}

export function RunFrame(props: Props) {
  const { title, lead, unread, count, keep, busy, onKeep, onClose, children } = props;
  const { k } = useTakeWords();
  return (
    <section className="block take-run" aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
      <UnreadList unread={unread} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={count === 0 || busy}
          onClick={onKeep}
        >
          {keep}
        </button>
        <button type="button" className="button" disabled={busy} onClick={onClose}>
          {k('in.close')}
        </button>
      </div>
    </section>
  );
}
