/** What was promised when it was paid: the versions of the terms that were read, and the one in force saved as a page. */
import { stretchesOf, type TermsTimes } from '../../utils/decide/termsSeen.ts';
import { TableBox } from '../ui/TableBox.tsx';
import { useDecideWords } from './words.ts';

/** Terms as read once or more often. */
export interface TermsVersion extends TermsTimes {
  hash: string;
}

interface Props {
  /** Last read first. */
  versions: readonly TermsVersion[];
  /** Else it is what is promised now. */
  hasPaid: boolean;
  /** Hash of the one in force when it was paid. */
  atPay: string | undefined;
  onSave(): void;
}

export function Promised({ versions, hasPaid, atPay, onSave }: Props) {
  const { d, moment } = useDecideWords();
  const title = d(hasPaid ? 'promised.title' : 'promised.titleNow');
  return (
    <section className="stack-parts" aria-label={title}>
      <h3 className="quiet-head">{title}</h3>
      {versions.length === 0 && <p className="muted">{d('promised.none')}</p>}
      {versions.length > 0 && (
        <>
          <p className="source">{d('promised.note', { count: versions.length })}</p>
          <TableBox label={d('promised.versions')}>
            <thead>
              <tr>
                <th scope="col">{d('promised.versions')}</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ hash, ...times }) => (
                <tr key={hash} data-terms={hash}>
                  <th scope="row">
                    {/* Terms that went and came back, one line a stretch. */}
                    {stretchesOf(times).map(([first, last], i) => (
                      <span key={first}>
                        {i > 0 && <br />}
                        {d('promised.version', { first: moment(first), last: moment(last) })}
                      </span>
                    ))}
                    {hash === atPay && <span className="chip">{d('promised.atPay')}</span>}
                  </th>
                  <td className="hash" title={hash}>
                    {hash.slice(0, 16)}…
                  </td>
                </tr>
              ))}
            </tbody>
          </TableBox>
          <div className="row">
            <button type="button" className="button" onClick={onSave}>
              {d('promised.save')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
