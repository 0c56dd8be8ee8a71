/** What is stored, counted; forget one planet, or delete all of it; delete everything. */
import { amount } from '../../utils/format.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import { nameOf } from '../planets/nameOf.ts';
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
  planets: readonly { key: CommunityKey; name: string }[];
  /** What was read of it, or everything. */
  onForget(key: CommunityKey, what: 'read' | 'all'): void;
  onDeleteAll(): void;
}

export function Stored({ counts, planets, onForget, onDeleteAll }: Props) {
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
      {planets.length > 0 && (
        <ul className="plain forget" aria-label={t('stored.forgetTitle')}>
          {planets.map(({ key, name }) => (
            <li key={key}>
              <span>{nameOf(key, name, t)}</span>
              {/* Of one added by hand nothing was read. */}
              {siteOf(key) !== 'manual' && (
                <Confirm
                  label={t('stored.forget')}
                  question={t('stored.forgetAsk', { name: nameOf(key, name, t) })}
                  confirm={t('stored.forgetYes')}
                  onConfirm={() => onForget(key, 'read')}
                />
              )}
              <Confirm
                label={t('stored.forgetAll')}
                question={t('stored.forgetAllAsk', { name: nameOf(key, name, t) })}
                confirm={t('stored.forgetAllYes')}
                onConfirm={() => onForget(key, 'all')}
              />
            </li>
          ))}
        </ul>
      )}
      <Confirm
        label={t('stored.deleteAll')}
        question={t('stored.deleteAsk')}
        confirm={t('stored.deleteYes')}
        onConfirm={onDeleteAll}
      />
    </div>
  );
}
