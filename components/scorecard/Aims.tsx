/** How the card weighs: aim, weights, and the yardstick of this planet. */
import type { SettingsPatch } from '../../utils/settings.ts';
import type { CardSettings, CardView } from './view.ts';
import { Weights } from './Weights.tsx';
import { YardstickPicker } from './YardstickPicker.tsx';

interface Props {
  view: CardView;
  settings: CardSettings;
  onSettings(patch: SettingsPatch): void;
}

export function Aims({ view, settings, onSettings }: Props) {
  return (
    <>
      <Weights settings={settings} weights={view.weights} onSettings={onSettings} />
      <YardstickPicker card={view.card} onSettings={onSettings} />
    </>
  );
}
