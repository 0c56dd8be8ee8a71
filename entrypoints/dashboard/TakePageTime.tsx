/** The dry run of hours counted by another program, wired: ticked addresses become sessions by hand. */
import { useState } from 'react';
import { type TimeRow, TimeRun } from '../../components/take/TimeRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { send } from '../../utils/client.ts';
import { type ImportedSession, sessionsOf } from '../../utils/imports/timeSessions.ts';
import type { TrackedTime } from '../../utils/imports/timeTracker.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';

interface Props {
  time: TrackedTime;
  doing: Doing;
  onClose(): void;
}

type Change = Partial<Pick<TimeRow, 'community' | 'ticked'>>;

/** Sessions one message may carry. */
const MOST = 10;

export function TakePageTime({ time, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [live] = useLive(knownCommunities, []);
  const [there] = useLive(measured, []);
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const known = live.state === 'ready' ? live.value : [];
  const today = dayIn(Date.now());
  const note = k('time.note');
  const made = time.hosts.map((host) => {
    const change = changes.get(host.host) ?? {};
    const own = known.some((one) => one.key === host.community) ? host.community : undefined;
    const community = change.community ?? own ?? '';
    const { days, ids } =
      there.state === 'ready' ? there.value : { days: new Set<string>(), ids: new Set<string>() };
    const of = community
      ? sessionsOf(host.host, host.days, community, days, { today, note })
      : { sessions: [], measured: 0 };
    // Brought in before: there already.
    const sessions = of.sessions.filter((session) => !ids.has(session.id));
    const row: TimeRow = {
      host: host.host,
      from: host.days[0]?.day ?? '',
      to: host.days.at(-1)?.day ?? '',
      days: host.days.length,
      adds: community ? sessions.length : host.days.length,
      measured: of.measured,
      ms: host.ms,
      community,
      ticked: change.ticked ?? (own !== undefined && sessions.length > 0),
    };
    return { row, sessions };
  });
  const keep = async () => {
    const sessions = made.flatMap((one) => (one.row.ticked ? one.sessions : []));
    const written: string[] = [];
    for (let i = 0; i < sessions.length; i += MOST) {
      setProgress({ done: i, of: sessions.length });
      const group = sessions.slice(i, i + MOST);
      const answer = await send('putSessions', { sessions: group });
      if (!answer.ok) {
        setProgress(undefined);
        return doing.tell({ text: wrong(answer.error, answer.where), wrong: true });
      }
      written.push(...group.map((session: ImportedSession) => session.id));
    }
    setProgress(undefined);
    onClose();
    const takeBack = async () => {
      doing.tell({ text: k('time.undoing') });
      for (const id of written) {
        const answer = await send('dropSession', { id });
        if (!answer.ok) {
          return doing.tell({ text: wrong(answer.error, answer.where), wrong: true });
        }
      }
      doing.tell({ text: k('in.undone') });
    };
    doing.tell({ text: k('time.kept', { count: written.length }), undo: () => void takeBack() });
  };
  return (
    <TimeRun
      time={time}
      rows={made.map(({ row }) => row)}
      communities={known}
      progress={progress}
      onChoose={(host, change) =>
        setChanges((before) => new Map(before).set(host, { ...before.get(host), ...change }))
      }
      onKeep={() => void keep()}
      onClose={onClose}
    />
  );
}

/** Days with measured time anywhere, and the sessions that are there. */
async function measured(): Promise<{ days: Set<string>; ids: Set<string> }> {
  const [rows, keys] = await Promise.all([
    db.attentionDays.filter((row) => row.ms > 0).toArray(),
    db.sessions.where('id').startsWith('tt-').primaryKeys(),
  ]);
  return { days: new Set(rows.map((row) => row.day)), ids: new Set(keys) };
}
