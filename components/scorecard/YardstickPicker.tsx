/** The yardstick the planet is measured with: guessed, said why, changeable. */
import type { Scorecard } from '../../utils/scoring/types.ts';
import { YARDSTICKS, type Yardstick } from '../../utils/scoring/types.ts';
import type { SettingsPatch } from '../../utils/settings.ts';
import { useWords } from '../words.ts';

interface Props {
  card: Scorecard;
  onSettings(patch: SettingsPatch): void;
}

export function YardstickPicker({ card, onSettings }: Props) {
  const { t, mark } = useWords();
  const { value, guessed, reason } = card.yardstick;
  const set = (next: Yardstick | null) =>
    onSettings({ yardstick: { community: card.community, value: next } });
  return (
    <label className="field">
      <span>{t('yardstick.title')}</span>
      <select
        value={guessed ? '' : value}
        onChange={(e) => set(YARDSTICKS.find((y) => y === e.target.value) ?? null)}
      >
        <option value="">{t('yardstick.guess', { what: t(`yardstick.${value}`) })}</option>
        {YARDSTICKS.map((y) => (
          <option key={y} value={y}>
            {t(`yardstick.${y}`)}
          </option>
        ))}
      </select>
      <span className="muted">{mark('yardstick', reason.id, reason.params)}</span>
    </label>
  );
}
