/** Which community a row is of. */
import type { CommunityKey } from '../../utils/words.ts';
import { useTakeWords } from './words.ts';

export interface Choice {
  key: CommunityKey;
  name: string;
}

interface Props {
  label: string;
  value: string;
  communities: readonly Choice[];
  /** A community that would be made: its name. */
  fresh?: string;
  onChange(value: CommunityKey | '' | 'new'): void;
}

export function CommunityPick({ label, value, communities, fresh, onChange }: Props) {
  const { k } = useTakeWords();
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as CommunityKey | '' | 'new')}
    >
      <option value="">{k('run.choose')}</option>
      {fresh !== undefined && <option value="new">{k('subs.fresh', { name: fresh })}</option>}
      {communities.map(({ key, name }) => (
        <option key={key} value={key}>
          {name || key}
        </option>
      ))}
    </select>
  );
}
