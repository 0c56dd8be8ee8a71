/** Says all the time that these are no rows of the user's, with the way out. */
import { useSeeWords } from '../../components/overview/words.ts';

export function SampleBanner({ onLeave }: { onLeave(): void }) {
  const { s } = useSeeWords();
  return (
    <aside className="sample-banner" aria-label={s('sample.title')}>
      <p>
        <strong>{s('sample.title')}</strong> {s('sample.note')}
      </p>
      <button type="button" className="button" onClick={onLeave}>
        {s('sample.leave')}
      </button>
    </aside>
  );
}

/** In place of what is taken along or brought in: a file left for the background would stay behind. */
export function SampleTake() {
  const { s } = useSeeWords();
  return (
    <section className="block">
      <h1>{s('sample.takeTitle')}</h1>
      <p className="muted">{s('sample.take')}</p>
    </section>
  );
}
