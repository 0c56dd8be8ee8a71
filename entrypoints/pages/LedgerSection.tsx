/** The ledger on the popup's card, wired: live rows, and what the user does sent on. Loaded after the first paint. */
import { useMemo } from 'react';
import { LedgerCard, type LedgerCardActions } from '../../components/ledger/LedgerCard.tsx';
import { useLedgerWords } from '../../components/ledger/words.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { HealthNotice } from './HealthNotice.tsx';
import { useDoing } from './useDoing.ts';
import { useLedger } from './useLedger.ts';
import { useNow } from './useNow.ts';
import type { SettingsInUse } from './useSettings.ts';

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
}

export function LedgerSection({ community, inUse }: Props) {
  const now = useNow();
  const { settings, change } = inUse;
  const { l, say } = useLedgerWords();
  const live = useLedger(community, settings, now);
  const { done, dismiss, act } = useDoing();
  const actions = useMemo<LedgerCardActions>(
    () => ({
      onFee: (draft) => {
        const fee = { ...draft, id: crypto.randomUUID() };
        const what = say({ id: `fee.${fee.kind}`, params: {} });
        void act('keepFee', fee, l('done.fee', { what }), 'change');
      },
      onGain: (draft) => {
        const gain = { ...draft, id: crypto.randomUUID(), community, at: Date.now() };
        const what = say({ id: `gain.${gain.kind}`, params: {} });
        void act('keepGain', gain, l('done.gain', { what }), 'change');
      },
      onPause: (pausedUntil) => change({ pausedUntil }),
      onOff: (off) => change({ attention: { community, off } }),
    }),
    [community, change, act, l, say],
  );
  if (live.state !== 'ready' || !live.value.has || !settings) return null;
  return (
    <>
      <HealthNotice />
      <LedgerCard
        key={community}
        view={live.value.view}
        rest={{
          pausedUntil: settings.pausedUntil,
          off: settings.attentionOff.includes(community),
        }}
        now={now}
        actions={actions}
        done={done}
        onDismiss={dismiss}
      />
    </>
  );
}
