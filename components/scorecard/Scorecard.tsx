/** The card of one planet, whole: one glance on top, reasons and tools under it. */
import { lazy, type ReactNode, Suspense } from 'react';
import { DAY } from '../../utils/days.ts';
import { ago } from '../../utils/format.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useWords } from '../words.ts';
import { CardHead } from './CardHead.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { Mark } from './Mark.tsx';
import { MoneyLines } from './MoneyLines.tsx';
import { Overall } from './Overall.tsx';
import { Pitfalls } from './Pitfalls.tsx';
import { PriceADay } from './PriceADay.tsx';
import { Troubles } from './Troubles.tsx';
import { type CardActions, type CardSettings, type CardView, STALE_DAYS } from './view.ts';

// Rarely opened: not part of what the popup loads to paint.
const Aims = lazy(() => import('./Aims.tsx').then((m) => ({ default: m.Aims })));
const Corrections = lazy(() =>
  import('../corrections/Corrections.tsx').then((m) => ({ default: m.Corrections })),
);

interface Props {
  view: CardView;
  settings: CardSettings;
  actions: CardActions;
  now: number;
  /** Beside the name: e.g. a link to the full record. */
  aside?: ReactNode;
  /** Below the marks: the user's own ledger. */
  below?: ReactNode;
}

const MARKS = ['price', 'activity', 'owner'] as const;

export function Scorecard({ view, settings, actions, now, aside, below }: Props) {
  const { t, lang } = useWords();
  const { card } = view;
  const stale = now - view.lastSeenAt > STALE_DAYS * DAY;
  return (
    <article className="card" data-community={card.community}>
      <CardHead view={view} now={now} aside={aside} />
      {stale && (
        <p className="notice">{t('card.stale', { when: ago(view.lastSeenAt, now, lang) })}</p>
      )}
      <Troubles troubles={view.troubles} now={now} onCopy={actions.onCopy} />
      <PriceADay card={card} now={now} />
      <Overall overall={card.overall} marks={card.marks} />
      <div className="marks">
        {MARKS.map((name) => (
          <Mark key={name} name={name} mark={card.marks[name]} now={now} />
        ))}
      </div>
      {below}
      <CoverageBar seen={card.seen} now={now} />
      <MoneyLines card={card} now={now} />
      <div className="drawers">
        <Pitfalls facts={card.facts} now={now} />
        <Disclosure title={t('aim.open')}>
          <Suspense fallback={<p className="muted">{t('state.loading')}</p>}>
            <Aims view={view} settings={settings} onSettings={actions.onSettings} />
          </Suspense>
        </Disclosure>
        <Disclosure title={t('correct.open')}>
          <Suspense fallback={<p className="muted">{t('state.loading')}</p>}>
            <Corrections
              readings={view.readings}
              facts={card.facts}
              onType={actions.onType}
              onRelease={actions.onRelease}
            />
          </Suspense>
        </Disclosure>
      </div>
      <p className="seen-at muted">{t('card.seenAt', { when: ago(view.lastSeenAt, now, lang) })}</p>
    </article>
  );
}
