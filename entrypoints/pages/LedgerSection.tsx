/** The ledger on the popup's card, wired: live rows, and what the user does sent on. Loaded after the first paint. */
import { useMemo } from 'react';
import { useDeedName } from '../../components/ledger/HandDeedTable.tsx';
import { LedgerCard, type LedgerCardActions } from '../../components/ledger/LedgerCard.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Failed } from '../../components/states/States.tsx';
import { dayIn } from '../../utils/attention/split.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { cardRows } from './ledgerRows.ts';
import { restOf } from './restOf.ts';
import { useAside } from './useAside.ts';
import { useBooking } from './useBooking.ts';
import { useDoing } from './useDoing.ts';
import { useLedger } from './useLedger.ts';
import { useNow } from './useNow.ts';
import type { SettingsInUse } from './useSettings.ts';

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
  /** The topic whose page the user is on. */
  here?: string | undefined;
}

export function LedgerSection({ community, inUse, here }: Props) {
  const now = useNow();
  const { settings, change } = inUse;
  const { l, say } = useLedgerWords();
  const live = useLedger(community, settings, now, cardRows);
  const { done, dismiss, act } = useDoing();
  const { putAside } = useAside(community, act);
  const book = useBooking(act);
  const deedName = useDeedName();
  const actions = useMemo<LedgerCardActions>(
    () => ({
      onFee: book,
      onGain: ({ on: _, ...draft }, id) => {
        const gain = { ...draft, id, community, at: Date.now() };
        const what = say({ id: `gain.${gain.kind}`, params: {} });
        return act('keepGain', gain, l('done.gain', { what }), 'change');
      },
      onAside: putAside,
      onDeed: (draft, id) => {
        const deed = { ...draft, id, community };
        return act('keepHandDeed', deed, l('done.deed', { what: deedName(draft) }), 'change');
      },
      onPause: (pausedUntil) => change({ pausedUntil }),
      onOff: (off) => change({ attention: { community, off } }),
    }),
    [community, change, act, book, putAside, deedName, l, say],
  );
  if (live.state === 'failed') {
    return <Failed reason={live.reason} onRetry={live.retry} top={false} />;
  }
  if (live.state !== 'ready' || !live.value.has || !settings) return null;
  return (
    <LedgerCard
      key={community}
      view={live.value.view}
      rest={restOf(community, settings)}
      now={now}
      today={dayIn(now)}
      here={here}
      renewalHref={`/dashboard.html#/community/${community}/renewal`}
      actions={actions}
      done={done}
      onDismiss={dismiss}
    />
  );
}
