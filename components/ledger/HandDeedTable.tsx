/** Deeds the user told, newest first: counted with the noticed ones, shown apart. */
import type { HandDeed } from '../../utils/payoff/entries.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { Acts } from './Acts.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  deeds: readonly HandDeed[];
  onEdit(deed: HandDeed): void;
  onDrop(deed: HandDeed): void;
}

export function HandDeedTable({ deeds, onEdit, onDrop }: Props) {
  const { l } = useLedgerWords();
  const name = useDeedName();
  if (deeds.length === 0) return <p className="muted">{l('deed.noneByHand')}</p>;
  const newest = [...deeds].sort((a, b) =>
    a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1,
  );
  return (
    <TableBox label={l('deed.byHand')}>
      <thead>
        <tr>
          <th scope="col">{l('time.day')}</th>
          <th scope="col">{l('deed.what')}</th>
          <th scope="col">{l('deed.note')}</th>
          <th scope="col">
            <span className="sr-only">{l('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {newest.map((deed) => (
          <tr key={deed.id}>
            <th scope="row">{deed.on}</th>
            <td>{name(deed)}</td>
            <td className="wrap">{deed.note}</td>
            <td>
              <Acts
                name={`${name(deed)} ${deed.on}`}
                onEdit={() => onEdit(deed)}
                onDrop={() => onDrop(deed)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** `见面`, `评论 3 次`. */
export function useDeedName(): (deed: Pick<HandDeed, 'deed' | 'count'>) => string {
  const { l, say } = useLedgerWords();
  return ({ deed, count }) => {
    const what = say({ id: `deed.${deed}`, params: {} });
    return count === 1 ? what : l('deed.times', { what, times: count });
  };
}
