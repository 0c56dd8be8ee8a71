/** The net range as a picture: a line with zero on it, and the bar from low to high; open ends fade out. */
import { money } from '../../utils/format.ts';
import type { FenRange } from '../../utils/payoff/types.ts';
import { drawn, isDrawn } from './netRange.ts';
import { useLedgerWords } from './words.ts';

export function NetRange({ net }: { net: FenRange }) {
  const { l, range } = useLedgerWords();
  const { lowFen, highFen } = net;
  if (!isDrawn(net)) return null;
  const { low, high, zero } = drawn(net);
  const ends = [
    ...(lowFen === null ? [] : [{ key: 'low', x: low, text: money(lowFen) }]),
    ...(highFen === null || highFen === lowFen
      ? []
      : [{ key: 'high', x: high, text: money(highFen) }]),
  ];
  const close = ends.length === 2 && high - low < 44;
  const labels = close ? [{ key: 'both', x: (low + high) / 2, text: range(net) }] : ends;
  const state = lowFen !== null && lowFen > 0 ? 'above' : (highFen ?? 1) < 0 ? 'below' : 'across';
  return (
    <svg
      className={`net-range ${state}`}
      width="100%"
      height="44"
      role="img"
      aria-label={l('net.says', { range: range(net) })}
    >
      <line className="net-axis" x1="0" x2="100%" y1="14" y2="14" />
      <rect
        className="net-bar"
        x={`${low}%`}
        width={`${Math.max(0.8, high - low)}%`}
        y="8"
        height="12"
        rx="2"
      />
      {lowFen === null && <path className="net-open" d="M6 9 1 14l5 5" />}
      {highFen === null && (
        <svg x="100%" overflow="visible" aria-hidden="true">
          <path className="net-open" d="M-6 9l5 5-5 5" />
        </svg>
      )}
      <line className="net-zero" x1={`${zero}%`} x2={`${zero}%`} y1="2" y2="26" />
      {!labels.some((one) => Math.abs(one.x - zero) < (close ? 40 : 18)) && (
        <text x={`${zero}%`} y="40" textAnchor={anchorAt(zero)}>
          0
        </text>
      )}
      {labels.map(({ key, x, text }) => (
        <text key={key} className="net-label" x={`${x}%`} y="40" textAnchor={anchorAt(x, close)}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function anchorAt(x: number, wide = false): 'start' | 'middle' | 'end' {
  const edge = wide ? 30 : 14;
  return x < edge ? 'start' : x > 100 - edge ? 'end' : 'middle';
}
