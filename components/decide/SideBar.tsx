/** Likely, foretold and needed on one line: likely filled, the rest of the hope hatched, the need a stroke; with its scale. */
import type { Against } from '../../utils/decide/plan.ts';
import { Hatch } from '../ui/Hatch.tsx';
import { BarScale } from './BarScale.tsx';

interface Props {
  side: Against;
  /** A value of it in words, and what the stroke is. */
  text(n: number): string;
  mark: string;
}

export function SideBar({ side, text, mark }: Props) {
  const { likely, need } = side;
  const most = Math.max(likely.high, need) * 1.04;
  if (most === 0) return null;
  const x = (n: number) => (100 * n) / most;
  return (
    <>
      <svg
        className="side-bar"
        viewBox="0 0 100 14"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="bar-track" y="4" width="100" height="6" />
        <svg x="0" y="4" width={x(likely.high)} height="6" aria-hidden="true">
          <Hatch />
        </svg>
        <rect className="side-likely" y="4" width={x(likely.low)} height="6" />
        <path className="side-need" d={`M${x(need)} 0V14`} vectorEffect="non-scaling-stroke" />
      </svg>
      <BarScale most={text(most)} mark={mark} />
    </>
  );
}
