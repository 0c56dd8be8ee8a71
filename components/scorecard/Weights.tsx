/** What the user came for: presets by aim, three live sliders, a way back. */
import { AIMS, type MarkName, type Weights as WeightSet } from '../../utils/scoring/types.ts';
import type { SettingsPatch } from '../../utils/settings.ts';
import { useWords } from '../words.ts';
import type { CardSettings } from './view.ts';

interface Props {
  settings: CardSettings;
  /** Those in force. */
  weights: WeightSet;
  onSettings(patch: SettingsPatch): void;
}

const NAMES: readonly MarkName[] = ['price', 'activity', 'owner'];

export function Weights({ settings, weights, onSettings }: Props) {
  const { t } = useWords();
  return (
    <div className="weights">
      <fieldset className="choices">
        <legend>{t('aim.title')}</legend>
        {AIMS.map((aim) => (
          <label key={aim} className="choice">
            <input
              type="radio"
              name="aim"
              value={aim}
              checked={settings.aim === aim}
              onChange={() => onSettings({ aim, weights: null })}
            />
            <span>{t(`aim.${aim}`)}</span>
          </label>
        ))}
      </fieldset>
      {NAMES.map((name) => (
        <label key={name} className="slider">
          <span>{t(`mark.${name}`)}</span>
          <input
            type="range"
            min={0}
            max={100}
            step={5}
            value={weights[name]}
            onChange={(e) =>
              onSettings({ weights: { ...weights, [name]: Number(e.target.value) } })
            }
          />
          <output>{weights[name]}</output>
        </label>
      ))}
      <button
        type="button"
        className="button quiet"
        disabled={!settings.weights}
        onClick={() => onSettings({ weights: null })}
      >
        {t('aim.reset')}
      </button>
    </div>
  );
}
