/** What the price really buys: days, and what a day, a month, an owner's topic and a digest cost; each with its source, or why it is not told. */
import type { Bought, Each } from '../../utils/decide/bought.ts';
import { money } from '../../utils/format.ts';
import { Source } from '../scorecard/Source.tsx';
import { Entry } from '../ui/Entry.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  bought: Bought;
  now: number;
  /** Only the sentences and what a day and a month come to. */
  short?: boolean;
}

export function BoughtLines({ bought, now, short = false }: Props) {
  const { d, tell } = useDecideWords();
  const { state, says, missing, days, perDayFen = 0, perMonthFen = 0, source } = bought;
  if (state !== 'known') {
    return (
      <ul className="plain" data-bought={state}>
        {[...says, ...missing].map((one) => (
          <li key={one.id}>{tell(one)}</li>
        ))}
      </ul>
    );
  }
  const at = (from: typeof source) => from && <Source from={from} now={now} />;
  return (
    <div
      className="bought"
      data-bought={state}
      data-days={days}
      data-per-day={perDayFen}
      data-per-month={perMonthFen}
      data-late-cost={bought.late?.costFen}
    >
      {says.map((one) => (
        <p
          key={one.id}
          data-says={one.id}
          className={one.id === 'bought.late' ? 'notice' : 'bought-says'}
        >
          {tell(one)}
        </p>
      ))}
      <dl className="entries">
        {!short && (
          <Entry
            label={d('bought.days')}
            value={d('bought.daysOf', { buysDays: Math.round((days ?? 0) * 10) / 10 })}
            note={at(bought.termSource)}
          />
        )}
        <Entry label={d('bought.aDay')} value={money(perDayFen)} note={!short && at(source)} />
        <Entry label={d('bought.aMonth')} value={money(perMonthFen)} />
        {!short && (
          <>
            <Entry label={d('bought.aYear')} value={money(bought.perYearFen ?? 0)} />
            <EachLines bought={bought} now={now} />
          </>
        )}
      </dl>
      {bought.estimated && !short && (
        <p className="source">
          {d(bought.mode === 'forever' ? 'bought.assumed' : 'bought.estimated')}
        </p>
      )}
    </div>
  );
}

/** What a topic of the owner and a digest cost; entries of a list. */
export function EachLines({ bought, now }: { bought: Bought; now: number }) {
  return (
    <>
      <EachLine name="ownerTopic" each={bought.ownerTopic} now={now} />
      <EachLine name="digest" each={bought.digest} now={now} />
    </>
  );
}

function EachLine({ name, each, now }: { name: string; each: Each; now: number }) {
  const { d, tell } = useDecideWords();
  if ('why' in each) {
    return (
      <Entry
        label={d(`bought.one.${name}`)}
        value={<span className="muted">{d('bought.notTold')}</span>}
        note={<span className="source">{tell(each.why)}</span>}
      />
    );
  }
  const { fen, says, source, coveredDays, count } = each;
  return (
    <Entry
      label={d(`bought.one.${name}`)}
      value={<span data-each={name}>{money(fen)}</span>}
      note={
        <>
          <span className="source">{tell(says)} </span>
          <Source from={{ ...source, coveredDays, topics: count }} now={now} />
        </>
      }
    />
  );
}
