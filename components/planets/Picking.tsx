/** Up to five communities ticked in the lists, and the way to see them side by side. */
import type { CommunityKey } from '../../utils/words.ts';
import { useSeeWords } from '../overview/words.ts';

export const MOST_PICKED = 5;

export interface Picking {
  picked: readonly CommunityKey[];
  onPick(community: CommunityKey, on: boolean): void;
}

export function PickBox({
  picking,
  community,
  name,
}: {
  picking: Picking;
  community: CommunityKey;
  name: string;
}) {
  const { s } = useSeeWords();
  const on = picking.picked.includes(community);
  return (
    <input
      type="checkbox"
      aria-label={s('pick.one', { name })}
      checked={on}
      disabled={!on && picking.picked.length >= MOST_PICKED}
      onChange={(event) => picking.onPick(community, event.target.checked)}
    />
  );
}

interface BarProps {
  picked: readonly CommunityKey[];
  href: string;
  onClear(): void;
}

export function PickBar({ picked, href, onClear }: BarProps) {
  const { s } = useSeeWords();
  return (
    <div className="pick-bar" hidden={picked.length === 0}>
      <span role="status">{s('pick.count', { picked: picked.length, most: MOST_PICKED })}</span>
      <span className="row">
        <button type="button" className="button" onClick={onClear}>
          {s('pick.clear')}
        </button>
        <a className="button primary" href={href}>
          {s('pick.compare')}
        </a>
      </span>
    </div>
  );
}
