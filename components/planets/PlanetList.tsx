/** Planets seen, newest first: name, price a day, three tiny bars, last seen. Each opens its card. */
import { ago } from '../../utils/format.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useWords } from '../words.ts';
import { aDayText } from './aDay.ts';
import { MiniMark } from './MiniMark.tsx';
import { nameOf } from './nameOf.ts';
import { MARK_NAMES, type PlanetView } from './view.ts';

interface Props {
  planets: readonly PlanetView[];
  now: number;
  onOpen(key: CommunityKey): void;
}

export function PlanetList({ planets, now, onOpen }: Props) {
  const { t, lang } = useWords();
  return (
    <ul className="planets" aria-label={t('planets.title')}>
      {planets.map(({ key, card, lastSeenAt }) => (
        <li key={key}>
          <button type="button" className="planet" onClick={() => onOpen(key)}>
            <span className="planet-name">{nameOf(key, card.facts.name?.value, t)}</span>
            <span className="planet-price">{aDayText(card, t)}</span>
            <span className="planet-marks">
              {MARK_NAMES.map((name) => (
                <MiniMark key={name} name={name} mark={card.marks[name]} />
              ))}
            </span>
            <span className="planet-seen muted">{ago(lastSeenAt, now, lang)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
