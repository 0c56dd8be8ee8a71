/** Which community a plot is about. */
import { useSeeWords } from '../../components/overview/words.ts';
import type { CommunityKey } from '../../utils/words.ts';

interface Props {
  options: readonly { key: CommunityKey; name: string }[];
  value: CommunityKey | undefined;
  onChoose(key: CommunityKey): void;
}

export function PlotsChoice({ options, value, onChoose }: Props) {
  const { s } = useSeeWords();
  if (options.length < 2) return null;
  return (
    <label className="choose no-print">
      <span className="sr-only">{s('plots.which')}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value as CommunityKey)}>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
