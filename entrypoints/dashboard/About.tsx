/** What this is, the promises it keeps, what it may do, its keys, and which version this is. */
import { Promises } from '../../components/settings/Promises.tsx';
import { Entry } from '../../components/ui/Entry.tsx';
import { useWords } from '../../components/words.ts';
import { browser } from '../../utils/browser.ts';
import { PAYOFF_VERSION } from '../../utils/payoff/verdict.ts';
import { FORMULA_VERSION } from '../../utils/scoring/mark.ts';

/** As the manifest asks for them; `sites` for its hosts. One sentence each, as in docs/privacy.md. */
export const PERMISSIONS = [
  'sites',
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'downloads',
] as const;

/** Keys, and what they do in the popup, a record and the ledger. */
const KEYS = { gain: 'Alt G', undo: 'Alt Z', digits: '1 – 6', leave: 'Esc' } as const;

export function About() {
  const { t } = useWords();
  const { version } = browser.runtime.getManifest();
  return (
    <div className="columns about">
      <section className="block">
        <h1>{t('about.title')}</h1>
        <p>{t('about.what')}</p>
        <h2>{t('welcome.promises')}</h2>
        <Promises />
      </section>
      <section className="block">
        <h2>{t('about.permissions')}</h2>
        <dl className="permissions">
          {PERMISSIONS.map((name) => (
            <div key={name}>
              <dt>{t(`about.permission.${name}.name`)}</dt>
              <dd className="muted">{t(`about.permission.${name}.why`)}</dd>
            </div>
          ))}
        </dl>
        <h2>{t('about.keys')}</h2>
        <dl className="entries">
          {Object.entries(KEYS).map(([id, keys]) => (
            <Entry key={id} label={t(`about.key.${id}`)} value={<kbd>{keys}</kbd>} />
          ))}
        </dl>
        <h2>{t('about.version')}</h2>
        <dl className="entries">
          <Entry label={t('about.extension')} value={version} />
          <Entry label={t('about.marks')} value={FORMULA_VERSION} note={t('about.marksNote')} />
          <Entry label={t('about.payoff')} value={PAYOFF_VERSION} note={t('about.payoffNote')} />
        </dl>
        <p className="source">{t('about.licence')}</p>
      </section>
    </div>
  );
}
