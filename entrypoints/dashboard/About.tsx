/** What this is, and the promises it keeps. */
import { Promises } from '../../components/settings/Promises.tsx';
import { useWords } from '../../components/words.ts';

export function About() {
  const { t } = useWords();
  return (
    <section className="block">
      <h1>{t('about.title')}</h1>
      <p>{t('about.what')}</p>
      <h2>{t('welcome.promises')}</h2>
      <Promises />
    </section>
  );
}
