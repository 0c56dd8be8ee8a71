/** The dry run of subscriptions of another program, wired: ticked ones become fees, new names communities. */
import { useMemo, useState } from 'react';
import { type SubscriptionRow, SubscriptionRun } from '../../components/take/SubscriptionRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import { send } from '../../utils/client.ts';
import { bookedAs } from '../../utils/imports/match.ts';
import { feeOfSubscription, type Subscriptions } from '../../utils/imports/subscriptions.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';
import { keepFees } from './TakePageKeep.ts';

interface Props {
  subscriptions: Subscriptions;
  doing: Doing;
  onClose(): void;
}

type Change = Partial<Pick<SubscriptionRow, 'community' | 'currency' | 'ticked'>>;

export function TakePageSubscriptions({ subscriptions, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [live] = useLive(knownCommunities, []);
  const [booked] = useLive(() => db.fees.toArray(), []);
  const [changes, setChanges] = useState<ReadonlyMap<number, Change>>(new Map());
  const [rates, setRates] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const ids = useMemo(
    () => new Map(subscriptions.entries.map((entry) => [entry.line, crypto.randomUUID()])),
    [subscriptions],
  );
  const known = live.state === 'ready' ? live.value : [];
  const fees = booked.state === 'ready' ? booked.value : [];
  const note = k('subs.note', { app: subscriptions.app === 'wallos' ? 'Wallos' : 'SubTrackr' });
  const made = subscriptions.entries.map((entry) => {
    const change = changes.get(entry.line) ?? {};
    const same = known.find(({ name }) => name !== '' && name === entry.name);
    const community = change.community ?? same?.key ?? '';
    const currency = entry.currency || (change.currency ?? '');
    const fresh = `manual:${ids.get(entry.line)}` as const;
    const fee = feeOfSubscription(entry, {
      id: ids.get(entry.line) ?? '',
      community: community === 'new' ? fresh : community,
      currency,
      rate: rates[currency] ?? '',
      note,
    });
    const there = fee !== undefined && bookedAs(fee, fees) !== undefined;
    const row: SubscriptionRow = {
      entry,
      community,
      currency,
      booked: there,
      ready: fee !== undefined && !there,
      ticked: change.ticked ?? (!entry.over && !there),
    };
    return { row, fee };
  });
  const keep = async () => {
    setBusy(true);
    const kept: Fee[] = [];
    for (const { row, fee } of made) {
      if (!row.ticked || !row.ready || !fee) continue;
      if (row.community === 'new') {
        const answer = await send('addCommunity', {
          id: ids.get(row.entry.line) ?? '',
          name: row.entry.name,
        });
        if (!answer.ok) {
          doing.tell({ text: wrong(answer.error, answer.where), wrong: true });
          return setBusy(false);
        }
      }
      kept.push(fee);
    }
    const done = await keepFees(kept, doing, {
      kept: (count) => k('run.kept', { count }),
      undone: k('in.undone'),
      wrong,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <SubscriptionRun
      subscriptions={subscriptions}
      rows={made.map(({ row }) => row)}
      communities={known}
      rates={rates}
      busy={busy}
      onChoose={(line, change) =>
        setChanges((before) => new Map(before).set(line, { ...before.get(line), ...change }))
      }
      onRate={(currency, rate) => setRates((before) => ({ ...before, [currency]: rate }))}
      onKeep={() => void keep()}
      onClose={onClose}
    />
  );
}
