/** What is stored of each community, counted when asked for. */
import { useState } from 'react';
import type { CommunityKey } from '../../utils/words.ts';
import type { TableWords } from '../tables/words.ts';
import { TableBox } from '../ui/TableBox.tsx';

export interface StoredOf {
  key: CommunityKey;
  rows: number;
  /** Estimated: as long as the rows are when written out. */
  bytes: number;
}

interface Props {
  words: TableWords;
  /** Reads every row. */
  onCount(): Promise<readonly StoredOf[]>;
  /** Bytes the browser reports for all of the extension; absent: it does not say. */
  usage: number | undefined;
}

export function StoredBy({ words, onCount, usage }: Props) {
  const { tb, nameOf, lang } = words;
  const [counted, setCounted] = useState<readonly StoredOf[] | 'counting' | 'wrong'>();
  const count = async () => {
    setCounted('counting');
    setCounted(await onCount().catch(() => 'wrong' as const));
  };
  return (
    <>
      {usage !== undefined && (
        <p className="muted">{tb('set.usage', { size: size(usage, lang) })}</p>
      )}
      {counted === 'wrong' && <p role="alert">{tb('set.countWrong')}</p>}
      {(counted === undefined || counted === 'wrong') && (
        <p>
          <button type="button" className="button" onClick={() => void count()}>
            {tb('set.count')}
          </button>
        </p>
      )}
      {counted === 'counting' && (
        <p role="status" className="muted">
          {tb('set.counting')}
        </p>
      )}
      {Array.isArray(counted) && (
        <>
          <TableBox label={tb('set.perCommunity')}>
            <thead>
              <tr>
                <th scope="col">{tb('col.community')}</th>
                <th scope="col" className="num">
                  {tb('set.rowsCol')}
                </th>
                <th scope="col" className="num">
                  {tb('set.bytesCol')}
                </th>
              </tr>
            </thead>
            <tbody>
              {(counted as readonly StoredOf[]).map(({ key, rows, bytes }) => (
                <tr key={key}>
                  <th scope="row">{nameOf(key)}</th>
                  <td className="num">{new Intl.NumberFormat(lang).format(rows)}</td>
                  <td className="num">{size(bytes, lang)}</td>
                </tr>
              ))}
            </tbody>
          </TableBox>
          <p className="source">{tb('set.bytesNote')}</p>
        </>
      )}
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
