/** Hours promised over all plans against the hours there were; with `more`, what this plan would add. */
import type { Load } from '../../utils/payoff/load.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  load: Load;
  /** The plan being made: it takes the place of an older one for the same community. */
  more?: { community: CommunityKey; hours: number } | undefined;
  /** Its own heading, where nothing above names it. */
  headed?: boolean;
  nameOf(community: CommunityKey): string;
}

export function LoadLine({ load, more, headed = true, nameOf }: Props) {
  const { d, say } = useDecideWords();
  const { promisedHoursPerWeek: promised, hadHoursPerWeek: had, fewDays, byCommunity } = load;
  const before = byCommunity.find((row) => row.community === more?.community)?.promised ?? 0;
  const whole = promised - before + (more?.hours ?? 0);
  const params = {
    ...{ weekHours: promised, wholeHours: whole },
    ...(had === undefined ? {} : { hadHours: had }),
    ...(fewDays === undefined ? {} : { measuredDays: fewDays }),
  };
  const held = had === undefined ? 'withOpen' : fewDays === undefined ? 'with' : 'withFew';
  const over = had !== undefined && fewDays === undefined && whole > had;
  return (
    <div className="load" data-promised={promised} data-had={had}>
      {headed && <h3 className="quiet-head">{d('load.title')}</h3>}
      <p>{more === undefined ? say(load.says) : d(`load.${held}`, params)}</p>
      {more !== undefined && over && <p className="told-state">{d('load.over')}</p>}
      {byCommunity.length > 0 && (
        <Disclosure title={d('load.each')}>
          <TableBox label={d('load.each')}>
            <thead>
              <tr>
                <th scope="col">{d('load.community')}</th>
                <th scope="col" className="num">
                  {d('load.promised')}
                </th>
                <th scope="col" className="num">
                  {d('load.had')}
                </th>
              </tr>
            </thead>
            <tbody>
              {byCommunity.map((row) => (
                <tr key={row.community}>
                  <th scope="row">{nameOf(row.community)}</th>
                  <td className="num">{d('load.hours', { weekHours: row.promised })}</td>
                  <td className="num">
                    {row.had === undefined
                      ? d('load.unknown')
                      : d('load.hours', { weekHours: row.had })}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableBox>
        </Disclosure>
      )}
    </div>
  );
}
