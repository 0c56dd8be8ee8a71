/** What came of it, newest first. A gain without a worth says so: it is not zero. */
import { date } from '../../utils/format.ts';
import type { Gain } from '../../utils/payoff/types.ts';
import { topicUrl } from '../../utils/sites/address.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { Acts } from './Acts.tsx';
import { GainKind } from './QuickGain.tsx';
import { useLedgerWords } from './words.ts';

interface Props {
  gains: readonly Gain[];
  onEdit(gain: Gain): void;
  onDrop(gain: Gain): void;
}

export function GainTable({ gains, onEdit, onDrop }: Props) {
  const { l, lang, range, say } = useLedgerWords();
  if (gains.length === 0) return <p className="muted">{l('gain.none')}</p>;
  return (
    <TableBox label={l('gain.title')}>
      <thead>
        <tr>
          <th scope="col">{l('gain.kind')}</th>
          <th scope="col" className="num">
            {l('gain.worth')}
          </th>
          <th scope="col">{l('gain.when')}</th>
          <th scope="col">{l('gain.note')}</th>
          <th scope="col">
            <span className="sr-only">{l('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...gains].reverse().map((gain) => (
          <tr key={gain.id}>
            <th scope="row">
              <GainKind kind={gain.kind} />
            </th>
            <td className="num">
              {gain.worth ? range(gain.worth) : <span className="muted">{l('gain.unpriced')}</span>}
            </td>
            <td>{date(gain.at, lang)}</td>
            <td className="wrap">
              {gain.note} <TopicLink gain={gain} />
            </td>
            <td>
              <Acts
                name={`${say({ id: `gain.${gain.kind}`, params: {} })} ${date(gain.at, lang)}`}
                onEdit={() => onEdit(gain)}
                onDrop={() => onDrop(gain)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

/** Opened by a click only, in a tab of its own. */
function TopicLink({ gain: { community, topic } }: { gain: Gain }) {
  const { l } = useLedgerWords();
  const url = topic && topicUrl(community, topic);
  if (!topic) return null;
  if (!url) return <span className="muted small">{topic}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {l('gain.openTopic')}
    </a>
  );
}
