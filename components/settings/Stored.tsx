/** What is stored, counted, and the button that deletes everything. */
import type { ReactNode } from 'react';
import { amount } from '../../utils/format.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { Entry } from '../ui/Entry.tsx';
import { useWords } from '../words.ts';

export interface StoredCounts {
  communities: number;
  topics: number;
  changes: number;
  sightings: number;
  markDays: number;
}

interface Props {
  counts: StoredCounts | undefined;
  /** What there is by community. */
  children?: ReactNode;
  onDeleteAll(): void;
}

export function Stored({ counts, children, onDeleteAll }: Props) {
  const { t, lang } = useWords();
  return (
    <div className="stored">
      <dl className="entries">
        {counts &&
          (['communities', 'topics', 'changes', 'sightings', 'markDays'] as const).map((name) => (
            <Entry key={name} label={t(`stored.${name}`)} value={amount(counts[name], lang)} />
          ))}
      </dl>
      <p className="muted">{t('stored.note')}</p>
      {children}
      <Confirm
        label={t('stored.deleteAll')}
        question={t('stored.deleteAsk')}
        confirm={t('stored.deleteYes')}
        onConfirm={onDeleteAll}
      />
    </div>
  );
}
