/** A plot as every one is shown: its name, one sentence, the picture, what its marks mean, the numbers behind it. */
import type { ReactNode } from 'react';
import type { Params } from '../../utils/format.ts';
import { useSeeWords } from '../overview/words.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { TableBox } from '../ui/TableBox.tsx';
import { usePlotWidth } from './usePlotWidth.ts';

interface Props {
  title: string;
  /** What it shows, in words; also what readers of screens hear in place of the picture. */
  sentence: string;
  /** What else must be known: what is missing, estimated or left out. */
  notes?: readonly (string | false | undefined)[];
  /** How marks are told apart; `mark` is a small picture. */
  legend?: readonly { key: string; mark: ReactNode; label: string }[];
  /** Controls of this plot. */
  choose?: ReactNode;
  /** Head and body of the table behind it; absent: there is nothing to show. */
  table?: ReactNode;
  /** Draws at a width in px; absent: too little is known, the sentence says so. */
  draw?: ((width: number) => ReactNode) | undefined;
}

/** More names than this are no note any more. */
const NAMED = 8;

/** Names in a row: the first of them, and how many more. */
export function someNames(
  named: readonly { name: string }[],
  s: (key: string, params?: Params) => string,
): string {
  const names = named.slice(0, NAMED).map((one) => one.name);
  const more = named.length - names.length;
  return [...names, ...(more > 0 ? [s('plot.more', { count: more })] : [])].join(s('plot.comma'));
}

export function PlotFigure({ title, sentence, notes = [], legend, choose, table, draw }: Props) {
  const { s } = useSeeWords();
  const [box, width] = usePlotWidth();
  const said = notes.filter((note) => typeof note === 'string' && note !== '');
  return (
    <section className="block plot-block">
      <div className="block-head">
        <h2>{title}</h2>
        {choose}
      </div>
      <figure className="plot">
        <figcaption className={draw ? '' : 'muted'}>{sentence}</figcaption>
        {draw && (
          <div ref={box} className="plot-picture" role="img" aria-label={sentence}>
            <div aria-hidden="true">{draw(width)}</div>
          </div>
        )}
        {draw && legend && (
          <ul className="legend">
            {legend.map(({ key, mark, label }) => (
              <li key={key}>
                <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
                  {mark}
                </svg>
                {label}
              </li>
            ))}
          </ul>
        )}
        {said.map((note) => (
          <p key={note as string} className="source">
            {note}
          </p>
        ))}
        {table && (
          <Disclosure title={s('plot.table')}>
            <TableBox label={title}>{table}</TableBox>
          </Disclosure>
        )}
      </figure>
    </section>
  );
}
