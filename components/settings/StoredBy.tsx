/** What is stored of each community, counted when asked for; what was read of one forgotten, or all of it. */
import { useState } from 'react';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import type { TableWords } from '../tables/words.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';

export interface StoredOf {
  key: CommunityKey;
  rows: number;
  /** Estimated: as long as the rows are when written out. */
  bytes: number;
}

interface Props {
  words: TableWords;
  communities: readonly { key: CommunityKey; name: string }[];
  /** Reads every row. */
  onCount(): Promise<readonly StoredOf[]>;
  /** What was read of it, or everything. */
  onForget(key: CommunityKey, what: 'read' | 'all'): void;
  /** Bytes the browser reports for all of the extension; absent: it does not say. */
  usage: number | undefined;
}

/** Lines shown at first: what stands below is to be found. */
const FIRST = 12;

export function StoredBy({ words, communities, onCount, onForget, usage }: Props) {
  const { tb, nameOf, lang } = words;
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const [counted, setCounted] = useState<readonly StoredOf[] | 'counting' | 'wrong'>();
  const count = async () => {
    setCounted('counting');
    setCounted(await onCount().catch(() => 'wrong' as const));
  };
  const sums = Array.isArray(counted) ? (counted as readonly StoredOf[]) : undefined;
  const of = new Map(sums?.map((one) => [one.key, one]));
  const whole = (key: CommunityKey) => of.get(key)?.bytes ?? 0;
  const sorted = sums ? [...communities].sort((a, b) => whole(b.key) - whole(a.key)) : communities;
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <div className="row stored-sum">
        {usage !== undefined && (
          <span className="muted">{tb('set.usage', { size: size(usage, lang) })}</span>
        )}
        {!sums && (
          <button
            type="button"
            className="button"
            disabled={counted === 'counting'}
            onClick={() => void count()}
          >
            {tb('set.count')}
          </button>
        )}
        {counted === 'counting' && <span role="status">{tb('set.counting')}</span>}
      </div>
      {counted === 'wrong' && <p role="alert">{tb('set.countWrong')}</p>}
      {shown.length > 0 && (
        <TableBox label={tb('set.perCommunity')}>
          <thead>
            <tr>
              <th scope="col">{tb('col.community')}</th>
              {sums && (
                <>
                  <th scope="col" className="num">
                    {tb('set.rowsCol')}
                  </th>
                  <th scope="col" className="num">
                    {tb('set.bytesCol')}
                  </th>
                </>
              )}
              <th scope="col">
                <span className="sr-only">{t('stored.forgetTitle')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, name }) => (
              <tr key={key}>
                <th scope="row">{name || nameOf(key)}</th>
                {sums && (
                  <>
                    <td className="num">
                      {new Intl.NumberFormat(lang).format(of.get(key)?.rows ?? 0)}
                    </td>
                    <td className="num">{size(whole(key), lang)}</td>
                  </>
                )}
                <td className="forget">
                  {/* Of one added by hand nothing was read. */}
                  {siteOf(key) !== 'manual' && (
                    <Confirm
                      quiet
                      label={t('stored.forget')}
                      question={t('stored.forgetAsk', { name: name || nameOf(key) })}
                      confirm={t('stored.forgetYes')}
                      onConfirm={() => onForget(key, 'read')}
                    />
                  )}
                  <Confirm
                    quiet
                    label={t('stored.forgetAll')}
                    question={t('stored.forgetAllAsk', { name: name || nameOf(key) })}
                    confirm={t('stored.forgetAllYes')}
                    onConfirm={() => onForget(key, 'all')}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
      {sorted.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {tb('set.all', { count: sorted.length })}
        </button>
      )}
      {sums && <p className="source">{tb('set.bytesNote')}</p>}
    </>
  );
}

/** `412 kB`, `1.3 MB`. */
export function size(bytes: number, lang: string): string {
  const [unit, by] = bytes >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const);
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: bytes >= 1e6 ? 1 : 0,
  }).format(bytes / by);
}
