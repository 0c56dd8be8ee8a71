/** Up to five communities side by side: own ones and those seen, chosen here or by the address. */
import { ComparePicker } from '../../components/decide/ComparePicker.tsx';
import { CompareTable } from '../../components/decide/CompareTable.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { nameOf } from '../../components/planets/nameOf.ts';
import { Failed, Skeleton } from '../../components/states/States.tsx';
import { Disclosure } from '../../components/ui/Disclosure.tsx';
import { useWords } from '../../components/words.ts';
import { COMPARE_MOST } from '../../utils/decide/compare.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { candidatesOf, compareViewOf, seenRows } from '../pages/decide/compareView.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { compareHref, hrefOf } from './route.ts';
import '../../components/decide/decide.css';

interface Props {
  keys: readonly CommunityKey[];
  inUse: SettingsInUse;
}

export function ComparePage({ keys, inUse }: Props) {
  const { d, tell } = useDecideWords();
  const { t } = useWords();
  const now = useNow();
  const [live, retry] = useLive(seenRows, []);
  const { settings } = inUse;
  if (live.state === 'failed') return <Failed reason={live.reason} onRetry={retry} />;
  if (live.state === 'loading' || !settings) return <Skeleton />;
  const candidates = candidatesOf(live.value, now);
  const names = new Map(candidates.map((one) => [one.key, one.name]));
  const { comparison, cards } = compareViewOf(live.value, keys, settings, now);
  const choose = (chosen: readonly CommunityKey[]) => {
    location.hash = compareHref(chosen);
  };
  const name = (key: CommunityKey) => nameOf(key, names.get(key), t);
  return (
    <section className="block compare">
      <div className="block-head">
        <h1>{d('compare.title')}</h1>
        {comparison.columns.length > 1 && (
          <button type="button" className="button no-print" onClick={() => print()}>
            {d('compare.print')}
          </button>
        )}
      </div>
      {/* Open until there is something to compare; then it would only push the table down. */}
      <Disclosure
        className="no-print"
        title={
          keys.length === 0
            ? d('compare.pick', { most: COMPARE_MOST })
            : d('compare.picked', { n: keys.length, most: COMPARE_MOST })
        }
        startsOpen={keys.length < 2}
      >
        <ComparePicker
          candidates={candidates.map((one) => ({
            key: one.key,
            name: name(one.key),
            standing: one.standing ? t(`standing.${one.standing}`) : d('compare.seenInList'),
          }))}
          chosen={keys}
          onChange={choose}
        />
      </Disclosure>
      {keys.length === 0 ? (
        <p className="muted">{d('compare.empty')}</p>
      ) : (
        <>
          {comparison.span && (
            <p className="source">
              {d('compare.same', { fromAt: comparison.span[0], untilAt: comparison.span[1] })}
            </p>
          )}
          {comparison.warnings.length > 0 && (
            <ul className="notice" data-window={comparison.window}>
              {comparison.warnings.map((one) => (
                <li key={`${one.id} ${one.params.name ?? ''}`} data-says={one.id}>
                  {tell(one)}
                </li>
              ))}
            </ul>
          )}
          <CompareTable
            comparison={comparison}
            cards={cards}
            now={now}
            nameOf={name}
            hrefOf={hrefOf}
            onDrop={(key) => choose(keys.filter((one) => one !== key))}
          />
        </>
      )}
    </section>
  );
}
