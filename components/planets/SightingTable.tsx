/** Planets seen only in lists (recommendations, rankings): what was printed there, and where. */
import { ago, amount, money } from '../../utils/format.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { nameOf } from './nameOf.ts';
import type { SightingView } from './view.ts';

export function SightingTable({
  sightings,
  now,
}: {
  sightings: readonly SightingView[];
  now: number;
}) {
  const { t, lang, maybe } = useWords();
  return (
    <TableBox label={t('sightings.title')}>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col" className="num">
            {t('fact.price')}
          </th>
          <th scope="col" className="num">
            {t('column.members')}
          </th>
          <th scope="col">{t('column.where')}</th>
          <th scope="col">{t('column.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {sightings.map((s) => (
          <tr key={`${s.community} ${s.endpoint}`}>
            <th scope="row">{nameOf(s.community, s.name, t)}</th>
            <td className="num">{s.price === undefined ? '—' : money(s.price)}</td>
            <td className="num">{s.members === undefined ? '—' : amount(s.members, lang)}</td>
            <td>{maybe(`ui:endpoint.${s.endpoint}`, s.endpoint)}</td>
            <td>{ago(s.seenAt, now, lang)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
