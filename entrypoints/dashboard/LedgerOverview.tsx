/** The ledger over all communities, wired: this year's budget, verdicts by return, one more by hand. */
import { AddCommunity } from '../../components/ledger/AddCommunity.tsx';
import { Budget } from '../../components/ledger/Budget.tsx';
import { RankTable } from '../../components/ledger/RankTable.tsx';
import { Toast } from '../../components/ledger/Toast.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { nameOf } from '../../components/planets/nameOf.ts';
import { Disclosure } from '../../components/ui/Disclosure.tsx';
import { useWords } from '../../components/words.ts';
import { attentionDays } from '../../storage/attention.ts';
import { allCommunities } from '../../storage/communities.ts';
import { fees } from '../../storage/fees.ts';
import { gains } from '../../storage/gains.ts';
import { type AllRows, overviewOf } from '../pages/overviewOf.ts';
import { useDoing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { useNow } from '../pages/useNow.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { hrefOf } from './route.ts';

export function LedgerOverview({ inUse }: { inUse: SettingsInUse }) {
  const { l } = useLedgerWords();
  const { t } = useWords();
  const now = useNow();
  const [live] = useLive(allRows, []);
  const doing = useDoing();
  const { settings } = inUse;
  if (live.state !== 'ready' || !settings) return null;
  const { ranks, budget, todayFen, yearMs } = overviewOf(live.value, settings, now);
  const add = async (name: string) => {
    const id = crypto.randomUUID();
    if (await doing.act('addCommunity', { id, name }, l('done.community', { name }))) {
      location.hash = hrefOf(`manual:${id}`);
    }
  };
  return (
    <section className="block">
      <h2>{l('overview.title')}</h2>
      {ranks.length > 0 ? (
        <>
          <Budget budget={budget} todayFen={todayFen} yearMs={yearMs} />
          <RankTable
            rows={ranks.map((row) => ({ ...row, name: nameOf(row.community, row.name, t) }))}
            hrefOf={hrefOf}
          />
          <p className="source">{l('rank.how')}</p>
        </>
      ) : (
        <p className="muted">{l('overview.none')}</p>
      )}
      <Disclosure title={l('addCommunity.title')}>
        <AddCommunity onAdd={(name) => void add(name)} />
      </Disclosure>
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </section>
  );
}

async function allRows(): Promise<AllRows> {
  const [communities, paid, gained, attention] = await Promise.all([
    allCommunities(),
    fees(),
    gains(),
    attentionDays(),
  ]);
  return { communities, fees: paid, gains: gained, attention };
}
