/** Arriving on another view: its name in the tab, its top in sight, and the next Tab goes on from there. */
import { useEffect, useRef } from 'react';
import { useWords } from '../../components/words.ts';

/** `place`: the same as long as it is the same view. `keep`: a part of it is asked for, which scrolls there. */
export function useArrival(place: string, keep: boolean): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const main = document.querySelector('main');
    if (!main) return;
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
    if (!keep) scrollTo(0, 0);
  }, [place, keep]);
}

/** Names the tab as long as it is there. */
export function TabName({ name }: { name: string }) {
  const { t } = useWords();
  const app = t('app.dashboard');
  useEffect(() => {
    document.title = name ? `${name} · ${app}` : app;
  }, [name, app]);
  return null;
}
