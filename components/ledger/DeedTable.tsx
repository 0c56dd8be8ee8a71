/** What the user did, counted by day; newest first. */
import type { DeedDay } from '../../utils/payoff/types.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useLedgerWords } from './words.ts';

const SHOWN = 14;

export function DeedTable({ deeds }: { deeds: readonly DeedDay[] }) {
  const { l, say } = useLedgerWords();
  const byDay = new Map<string, DeedDay[]>();
  for (const one of deeds) {
    if (one.count > 0) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  if (days.length === 0) return <p className="muted">{l('deed.none')}</p>;
  return (
    <>
      <TableBox label={l('deed.title')}>
        <thead>
          <tr>
            <th scope="col">{l('time.day')}</th>
            <th scope="col">{l('deed.what')}</th>
          </tr>
        </thead>
        <tbody>
          {days.slice(0, SHOWN).map(([day, all]) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td className="wrap">
                {all
                  .map(({ deed, count }) => `${say({ id: `deed.${deed}`, params: {} })} ${count}`)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {days.length > SHOWN && (
        <p className="source">{l('deed.more', { moreDays: days.length - SHOWN })}</p>
      )}
    </>
  );
}
