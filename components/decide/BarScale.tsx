/** The scale under a bar: from nothing to the most, and what its stroke stands for. */

interface Props {
  /** In words. */
  most: string;
  mark: string;
}

export function BarScale({ most, mark }: Props) {
  return (
    <p className="scale muted" data-scale>
      <span>0</span>
      <span>
        <svg className="mark-key" viewBox="0 0 4 12" width="4" height="12" aria-hidden="true">
          <path className="side-need" d="M2 0V12" />
        </svg>{' '}
        {mark}
      </span>
      <span>{most}</span>
    </p>
  );
}
