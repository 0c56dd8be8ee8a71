/** The dry run of hours counted by another program, wired: ticked addresses become sessions by hand. */
import { useMemo, useState } from 'react';
import { type TimeRow, TimeRun } from '../../components/take/TimeRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import { dayIn } from '../../utils/attention/split.ts';
import type { Known } from '../../utils/imports/match.ts';
import { sessionsOf } from '../../utils/imports/timeSessions.ts';
import type { TrackedTime } from '../../utils/imports/timeTracker.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';
import { useFresh } from './TakePageFresh.ts';
import { communitySteps, keep, sessionSteps } from './TakePageKeep.ts';

interface Props {
  time: TrackedTime;
  doing: Doing;
  onClose(): void;
}

interface Change {
  community?: CommunityKey | '';
  ticked?: boolean;
}

const NONE: readonly Known[] = [];
const NOTHING = { measuredDays: new Set<string>(), there: new Set<string>() };

export function TakePageTime({ time, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [live] = useLive(knownCommunities, []);
  const [stored] = useLive(storedTime, []);
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const known = live.state === 'ready' ? live.value : NONE;
  const fresh = useFresh(known);
  const today = dayIn(Date.now());
  const note = k('time.note');
  const made = useMemo(() => {
    const on = { ...(stored.state === 'ready' ? stored.value : NOTHING), today, note };
    const all = time.hosts.map(({ host, days, community: own }) => {
      const change = changes.get(host) ?? {};
      const told = known.some(({ key }) => key === own) ? own : undefined;
      const community = change.community ?? told ?? '';
      return { host, days, community, ticked: change.ticked ?? told !== undefined };
    });
    return all.map((one, i) => {
      const { sessions, ...left } = sessionsOf(one, all, on);
      const { host, days, community } = one;
      const row: TimeRow = {
        ...{ host, community, days: days.length, ms: time.hosts[i]?.ms ?? 0, ...left },
        from: days[0]?.day ?? '',
        to: days.at(-1)?.day ?? '',
        adds: community ? sessions.length : days.length,
        ticked: one.ticked && sessions.length > 0,
      };
      return { row, sessions };
    });
  }, [time, known, changes, stored, today, note]);
  const rows = made.map(({ row }) => ({
    ...row,
    ticked: row.ticked && !fresh.isNameless(row.community),
  }));
  const keepThem = async () => {
    const ticked = made.filter((_, i) => rows[i]?.ticked);
    const sessions = ticked.flatMap((one) => one.sessions);
    const keys = sessions.map((session) => session.community);
    const steps = [...communitySteps(keys, fresh), ...sessionSteps(sessions)];
    setProgress({ done: 0, of: steps.length });
    const done = await keep(
      steps,
      doing,
      {
        kept: k('time.kept', { count: sessions.length }),
        undoing: k('in.undoing'),
        undone: k('in.undone'),
        wrong,
      },
      (n) => setProgress({ done: n, of: steps.length }),
    );
    setProgress(undefined);
    if (done) onClose();
  };
  return (
    <TimeRun
      {...{ time, rows, progress, onClose }}
      communities={fresh.choices}
      onRename={fresh.onRename}
      onChoose={(host, { community, ...rest }) => {
        const picked = community === undefined ? {} : { community: fresh.pick(community, '') };
        setChanges((before) =>
          new Map(before).set(host, { ...before.get(host), ...picked, ...rest }),
        );
      }}
      onKeep={() => void keepThem()}
    />
  );
}

/** Days with measured time anywhere, and what was brought in before. */
async function storedTime(): Promise<{ measuredDays: Set<string>; there: Set<string> }> {
  const [rows, keys] = await Promise.all([
    db.attentionDays.filter((row) => row.ms > 0).toArray(),
    db.sessions.where('id').startsWith('tt-').primaryKeys(),
  ]);
  return { measuredDays: new Set(rows.map((row) => row.day)), there: new Set(keys) };
}
