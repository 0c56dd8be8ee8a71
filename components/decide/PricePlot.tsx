/**
 * The price over own visits: list price a full line with round dots, struck-out price dashed with
 * square ones; between two visits that saw different prices nothing is drawn.
 */
import type { PriceStep } from '../../utils/decide/priceHistory.ts';
import { date, money } from '../../utils/format.ts';
import { boxOf, place } from './pricePlot.ts';
import { useDecideWords } from './words.ts';

interface Props {
  list: readonly PriceStep[];
  struck: readonly PriceStep[];
  /** What it shows, in a sentence. */
  says: string;
}

export function PricePlot({ list, struck, says }: Props) {
  const { d, lang } = useDecideWords();
  const box = boxOf([list, struck]);
  if (!box) return null;
  const lines = [
    { name: 'struck', ...place(struck, box) },
    { name: 'list', ...place(list, box) },
  ];
  const level = box.highFen === box.lowFen;
  return (
    <figure className="plot price-plot">
      <div className="price-plot-box">
        <p className="price-axis muted" aria-hidden="true">
          <span>{level ? '' : money(box.highFen)}</span>
          {level && <span>{money(box.lowFen)}</span>}
          <span>{level ? '' : money(box.lowFen)}</span>
        </p>
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={says}>
          {lines.map(({ name, path, dots }) => (
            <g key={name} className={`price-${name}`}>
              {path && <path d={path} vectorEffect="non-scaling-stroke" />}
              {dots.map((dot, i) => (
                // A line of no length keeps its shape however the box is stretched.
                <path
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots never move
                  key={i}
                  className="dot"
                  d={`M${dot.x} ${dot.y}h0`}
                  vectorEffect="non-scaling-stroke"
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <p className="scale muted">
        <span>{date(box.fromAt, lang)}</span>
        {box.untilAt > box.fromAt && <span>{date(box.untilAt, lang)}</span>}
      </p>
      <ul className="legend">
        {lines
          .filter(({ dots }) => dots.length > 0)
          .map(({ name }) => (
            <li key={name}>
              <svg className={`price-key price-${name}`} viewBox="0 0 24 8" aria-hidden="true">
                <path d="M0 4H24" />
                <path className="dot" d="M12 4h0" />
              </svg>
              {d(`history.${name}`)}
            </li>
          ))}
      </ul>
    </figure>
  );
}
