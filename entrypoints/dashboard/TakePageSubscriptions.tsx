/** The dry run of subscriptions of another program, wired: ticked ones become fees, new names communities. */
import { useMemo, useState } from 'react';
import type { FeeRunChange } from '../../components/take/FeeRun.tsx';
import { type SubscriptionRow, SubscriptionRun } from '../../components/take/SubscriptionRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import { feeKeptAs, type KeptAs, keptAs } from '../../utils/imports/keptAs.ts';
import { bookedAs, type Known } from '../../utils/imports/match.ts';
import { feeOfSubscription, type Subscriptions } from '../../utils/imports/subscriptions.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';
import { useFresh } from './TakePageFresh.ts';
import { communitySteps, feeSteps, keep } from './TakePageKeep.ts';

interface Props {
  subscriptions: Subscriptions;
  doing: Doing;
  onClose(): void;
}

interface Change {
  community?: CommunityKey | '';
  currency?: string;
  ticked?: boolean;
  as?: Partial<KeptAs>;
}

const NONE: readonly Known[] = [];

export function TakePageSubscriptions({ subscriptions, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [live] = useLive(knownCommunities, []);
  const [booked] = useLive(() => db.fees.toArray(), []);
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const [rates, setRates] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const entries = useMemo(
    () => subscriptions.entries.map((entry) => ({ entry, id: crypto.randomUUID() })),
    [subscriptions],
  );
  const known = live.state === 'ready' ? live.value : NONE;
  const fresh = useFresh(known);
  const fees = booked.state === 'ready' ? booked.value : [];
  const note = k('subs.note', { app: subscriptions.app === 'wallos' ? 'Wallos' : 'SubTrackr' });
  const made = entries.map(({ entry, id }) => {
    const change = changes.get(id) ?? {};
    const same = known.find(({ name }) => name !== '' && name === entry.name);
    const community = change.community ?? same?.key ?? '';
    const currency = entry.currency || (change.currency ?? '');
    const rate = rates[currency] ?? '';
    const draft = feeOfSubscription(entry, { id, community, currency, rate, note });
    const fee = fresh.isNameless(community) ? undefined : draft && feeKeptAs(draft, change.as);
    const there = draft !== undefined && bookedAs(draft, fees) !== undefined;
    const row: SubscriptionRow = {
      ...{ id, entry, community, currency, booked: there },
      as: draft && keptAs(draft, change.as),
      ready: fee !== undefined && !there,
      ticked: change.ticked ?? (!entry.unpaid && !entry.dayUnknown && !there),
    };
    return { row, fee };
  });
  const put = (id: string, change: Change) =>
    setChanges((before) => new Map(before).set(id, { ...before.get(id), ...change }));
  const choose = (id: string, { community, ticked, as }: FeeRunChange) => {
    const name = entries.find((one) => one.id === id)?.entry.name ?? '';
    if (community !== undefined) put(id, { community: fresh.pick(community, name) });
    if (ticked !== undefined) put(id, { ticked });
    if (as) put(id, { as: { ...changes.get(id)?.as, ...as } });
  };
  const keepThem = async () => {
    setBusy(true);
    const kept = made.flatMap(({ row, fee }) => (row.ticked && row.ready && fee ? [fee] : []));
    const keys = kept.map((fee) => fee.community);
    const done = await keep([...communitySteps(keys, fresh), ...feeSteps(kept)], doing, {
      kept: k('run.kept', { count: kept.length }),
      undoing: k('in.undoing'),
      undone: k('in.undone'),
      wrong,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <SubscriptionRun
      {...{ subscriptions, rates, busy, onClose }}
      rows={made.map(({ row }) => row)}
      communities={fresh.choices}
      onRename={fresh.onRename}
      onChoose={choose}
      onCurrency={(id, currency) => put(id, { currency })}
      onRate={(currency, rate) => setRates((before) => ({ ...before, [currency]: rate }))}
      onKeep={() => void keepThem()}
    />
  );
}
