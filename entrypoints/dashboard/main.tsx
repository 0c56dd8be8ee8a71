import { leaveUpgrades } from '../../storage/db.ts';
import { inSample } from '../../utils/sample/mode.ts';
import { firstLanguage } from '../pages/look.ts';
import { mount } from '../pages/mount.tsx';
import { App } from './App.tsx';

leaveUpgrades();
if (inSample()) {
  import('./SampleStart.ts')
    .then(({ startSample }) => startSample(firstLanguage()))
    .catch((error: unknown) => console.error('no sample', error))
    .finally(() => mount(<App />));
} else {
  mount(<App />);
}
