/** The short decision card, wired: for a planet whose price counts; nothing where it is free or unread. */
import { useEffect, useState } from 'react';
import { ShortCard } from '../../../components/decide/ShortCard.tsx';
import { type CommunityKey, siteOf } from '../../../utils/words.ts';
import { firstPart } from '../first.ts';
import { useLive } from '../useLive.ts';
import { useNow } from '../useNow.ts';
import type { SettingsInUse } from '../useSettings.ts';
import { shortRows } from './rows.ts';
import { shortViewOf } from './shortView.ts';

const LATER = 1_000;

interface Props {
  community: CommunityKey;
  inUse: Pick<SettingsInUse, 'settings'>;
}

export function DecideSection({ community, inUse }: Props) {
  const now = useNow();
  // Cheaper ways take reading all other planets: they come when the card is long on the screen.
  const [alone, setAlone] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setAlone(false), LATER);
    return () => clearTimeout(timer);
  }, []);
  const [live] = useLive(
    () => shortRows(community, alone),
    [community, alone],
    firstPart(community, ({ row, ledger, decisions }) => {
      const { changes, fees, plans } = ledger;
      return { row, changes, fees, plans, decisions, others: [] };
    }),
  );
  if (live.state !== 'ready' || !live.value.row || siteOf(community) === 'manual') return null;
  const view = shortViewOf(community, live.value, now, inUse.settings?.leftOn[community]);
  if (view.card.bought.state === 'free') return null;
  const record = `/dashboard.html#/community/${community}`;
  return (
    <ShortCard
      {...view}
      now={now}
      hrefs={{
        record,
        plan: `${record}/plan`,
        refund: `${record}/refund`,
        compare: `/dashboard.html#/compare?with=${community}`,
      }}
    />
  );
}
