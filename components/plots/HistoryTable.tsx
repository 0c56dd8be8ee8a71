/** How price and members changed, newest first, each with its source. */
import type { FactName } from '../../utils/facts.ts';
import { amount, date, money } from '../../utils/format.ts';
import type { Via } from '../../utils/words.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';

export interface ChangeView {
  fact: FactName;
  seenAt: number;
  value: string | number | boolean;
  via: Via;
  endpoint: string;
}

export function HistoryTable({ changes }: { changes: readonly ChangeView[] }) {
  const { t, lang, maybe } = useWords();
  if (changes.length === 0) return <p className="muted">{t('history.none')}</p>;
  const text = ({ fact, value }: ChangeView) => {
    if (typeof value !== 'number') return String(value);
    if (fact === 'struckPrice' && value === 0) return t('history.gone');
    return fact === 'members' ? amount(value, lang) : money(value);
  };
  return (
    <TableBox label={t('history.title')}>
      <thead>
        <tr>
          <th scope="col">{t('history.when')}</th>
          <th scope="col">{t('history.what')}</th>
          <th scope="col" className="num">
            {t('history.value')}
          </th>
          <th scope="col">{t('column.where')}</th>
        </tr>
      </thead>
      <tbody>
        {[...changes]
          .sort((a, b) => b.seenAt - a.seenAt)
          .map((c) => (
            <tr key={`${c.fact} ${c.seenAt} ${c.via}`}>
              <td>{date(c.seenAt, lang)}</td>
              <td>{maybe(`ui:fact.${c.fact}`, c.fact)}</td>
              <td className="num">{text(c)}</td>
              <td>
                {t(`via.${c.via}`, { where: maybe(`ui:endpoint.${c.endpoint}`, c.endpoint) })}
              </td>
            </tr>
          ))}
      </tbody>
    </TableBox>
  );
}
