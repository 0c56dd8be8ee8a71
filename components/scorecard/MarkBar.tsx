/** A mark as a bar from 0 to 100 with its interval drawn on it. The picture only; words stand beside it. */
import type { Scored } from '../../utils/scoring/types.ts';

export function MarkBar({ mark, small = false }: { mark: Scored; small?: boolean }) {
  const height = small ? 8 : 14;
  const middle = height / 2;
  const thick = small ? 4 : 6;
  return (
    <svg
      className={small ? 'mark-bar small' : 'mark-bar'}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" x="0" y={middle - thick / 2} width="100" height={thick} />
      <rect className="bar-fill" x="0" y={middle - thick / 2} width={mark.score} height={thick} />
      <rect
        className="bar-range"
        x={mark.low}
        y={small ? 0 : 1}
        width={Math.max(0.6, mark.high - mark.low)}
        height={small ? height : height - 2}
      />
      <path
        className="bar-ends"
        d={`M${mark.low} 0V${height}M${mark.high} 0V${height}`}
        vectorEffect="non-scaling-stroke"
      />
      <path
        className="bar-score"
        d={`M${mark.score} 0V${height}`}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

/** How sure, as a shape: one, two or three filled steps. */
export function Sureness({ confidence }: { confidence: 'none' | 'low' | 'medium' | 'high' }) {
  const filled = { none: 0, low: 1, medium: 2, high: 3 }[confidence];
  return (
    <svg className="sureness" viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
      {[0, 1, 2].map((step) => (
        <rect
          key={step}
          className={step < filled ? 'step on' : 'step'}
          x={step * 5 + 0.5}
          y={6.5 - step * 3}
          width="3"
          height={3 + step * 3}
        />
      ))}
    </svg>
  );
}
