/** First run: what this does, what it promises, and the first step. */
import { useEffect } from 'react';
import { Promises } from '../../components/settings/Promises.tsx';
import { LanguageField } from '../../components/settings/SettingsForm.tsx';
import { useWords } from '../../components/words.ts';
import { useSettings } from '../pages/useSettings.ts';

export function App() {
  const { t } = useWords();
  const { settings, change } = useSettings();
  const title = t('app.welcome');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="sheet">
      <header className="bar">
        <img className="bar-mark" src="/icon/48.png" alt="" />
        <span className="bar-name">{t('app.full')}</span>
      </header>
      <main>
        <section className="hero">
          <img src="/icon/128.png" alt="" />
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
          <div className="row">
            <a
              className="button primary"
              href="https://wx.zsxq.com/"
              target="_blank"
              rel="noreferrer"
            >
              {t('welcome.start')}
            </a>
          </div>
          <p className="muted">{t('welcome.startNote')}</p>
          <p className="muted">{t('welcome.pin')}</p>
        </section>
        <section className="block">
          <h2>{t('welcome.promises')}</h2>
          <Promises />
        </section>
        {settings && <LanguageField language={settings.language} onSettings={change} />}
      </main>
    </div>
  );
}
