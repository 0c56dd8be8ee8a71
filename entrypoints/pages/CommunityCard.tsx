/** One community's card, wired: its ready record live, scored, with what the user does to it sent on. */
import { type ReactNode, useMemo, useState } from 'react';
import { Scorecard } from '../../components/scorecard/Scorecard.tsx';
import type { CardActions } from '../../components/scorecard/view.ts';
import { Empty, Failed, Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import { readyCommunity } from '../../storage/communities.ts';
import { send } from '../../utils/client.ts';
import type { Answer } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useBadRows } from './BadRows.tsx';
import { copy } from './copy.ts';
import { firstPart } from './first.ts';
import { useLive } from './useLive.ts';
import { useNow } from './useNow.ts';
import { useOwnPrices } from './useOwnPrices.ts';
import type { SettingsInUse } from './useSettings.ts';
import { viewOf } from './viewOf.ts';

interface Props {
  community: CommunityKey;
  inUse: SettingsInUse;
  /** What to say when there is no record: the page is open but unread, or it was never seen. */
  absent: 'notRead' | 'notSeen';
  aside?: ReactNode;
  below?: ReactNode;
}

export function CommunityCard({ community, inUse, absent, aside, below }: Props) {
  const { maybe, t } = useWords();
  const now = useNow();
  const [error, setError] = useState<string>();
  const [live, retry] = useLive(
    () => readyCommunity(community),
    [community],
    firstPart(community, (card) => card.row),
  );
  const { settings, change } = inUse;
  const bad = useBadRows();
  const own = useOwnPrices(community);
  const actions = useMemo<CardActions>(() => {
    const tell = (answer: Answer) => setError(answer.ok ? undefined : answer.error);
    return {
      onType: (facts) => void send('typeFacts', { community, facts }).then(tell),
      onRelease: (fact) => void send('releaseFact', { community, fact }).then(tell),
      onSettings: change,
      onCopy: copy,
    };
  }, [community, change]);
  if (live.state === 'failed') return <Failed reason={live.reason} onRetry={retry} />;
  if (live.state === 'loading' || !settings) return <Skeleton />;
  if (!live.value) {
    const unreadable = bad.includes(`communities ${community}`);
    if (unreadable) return <Failed reason="unreadable-record" onRetry={retry} />;
    return <Empty id={absent} top />;
  }
  const wrong = error ?? inUse.error;
  return (
    <>
      {wrong && (
        <p role="alert" className="notice">
          {maybe(`errors:error.${wrong}`, t('trouble.other'))}
        </p>
      )}
      <Scorecard
        key={community}
        view={viewOf(live.value, settings, now, own)}
        settings={settings}
        actions={actions}
        now={now}
        aside={aside}
        below={below}
      />
    </>
  );
}
