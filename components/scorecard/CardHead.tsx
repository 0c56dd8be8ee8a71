/** Name, owner, kind and state: what this is and how the viewer stands to it. */
import type { ReactNode } from 'react';
import { nameOf } from '../planets/nameOf.ts';
import { useWords } from '../words.ts';
import { type CardView, standingOf } from './view.ts';

export function CardHead({ view, now, aside }: { view: CardView; now: number; aside?: ReactNode }) {
  const { t } = useWords();
  const { facts, yardstick } = view.card;
  const standing = standingOf(facts, now);
  const type = facts.type?.value;
  return (
    <header className="card-head">
      <div className="card-title">
        <h1>{nameOf(view.card.community, facts.name?.value, t)}</h1>
        {aside}
      </div>
      <p className="muted">
        {facts.ownerName?.value
          ? t('card.owner', { name: facts.ownerName.value })
          : t('card.ownerUnknown')}
        {facts.category?.value && ` · ${facts.category.value}`}
      </p>
      <ul className="chips" aria-label={t('card.state')}>
        {type && <li className="chip">{t(`type.${type}`)}</li>}
        <li className="chip" data-standing={standing}>
          {t(`standing.${standing}`)}
        </li>
        <li className="chip">{t(`yardstick.${yardstick.value}`)}</li>
      </ul>
    </header>
  );
}
