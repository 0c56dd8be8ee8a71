/** Planets seen only in lists (recommendations, rankings): what was printed there, and where. */
import { ago, amount, money } from '../../utils/format.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useWords } from '../words.ts';
import { nameOf } from './nameOf.ts';
import type { SightedPlanet } from './view.ts';

export function SightingTable({
  sightings,
  now,
}: {
  sightings: readonly SightedPlanet[];
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
          <tr key={s.community}>
            <th scope="row">{nameOf(s.community, s.name, t)}</th>
            <td className="num">{priceText(s.price, t)}</td>
            <td className="num">{s.members === undefined ? '—' : amount(s.members, lang)}</td>
            <td>
              {s.places.map((place) => maybe(`ui:endpoint.${place}`, place)).join(t('list.and'))}
            </td>
            <td>{ago(s.seenAt, now, lang)}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function priceText(fen: number | undefined, t: (key: string) => string): string {
  if (fen === undefined) return '—';
  return fen === 0 ? t('type.free') : money(fen);
}
