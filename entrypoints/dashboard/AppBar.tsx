/** The dashboard's bar: its name and the way to each view; on narrow tabs the links stand under the name. */
import { useWords } from '../../components/words.ts';
import { VIEWS, viewHref } from './route.ts';

export function Bar({ title, view }: { title: string; view: string }) {
  const { t } = useWords();
  return (
    <header className="bar">
      <img className="bar-mark" src="/icon/48.png" alt="" />
      <span className="bar-name">{title}</span>
      <nav aria-label={t('nav.main')}>
        {VIEWS.map((one) => (
          <a key={one} href={viewHref(one)} aria-current={view === one ? 'page' : undefined}>
            {t(`nav.${one}`)}
          </a>
        ))}
      </nav>
    </header>
  );
}
