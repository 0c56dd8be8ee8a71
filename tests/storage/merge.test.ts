/** Merging databases of two machines: no time and no entry lost, none twice, deletions hold. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention, mirroredAttention } from '../../storage/attentionMirror.ts';
import { backupText } from '../../storage/backup.ts';
import { db, LEDGER } from '../../storage/db.ts';
import { checkHealth } from '../../storage/health.ts';
import { dropEntry, putEntry, undo } from '../../storage/ledger.ts';
import { mergeTime, type Time } from '../../storage/mergeTime.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { lastChanges } from '../../storage/restoreLedger.ts';
import type { SessionRow } from '../../storage/rows.ts';
import { changeSessions } from '../../storage/sessions.ts';
import { changeSettings, getSettings } from '../../storage/settings.ts';
import { settingsToDatabase } from '../../storage/settingsCopy.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import { offSince } from '../../utils/attention/off.ts';
import { timeOf } from '../../utils/attention/visits.ts';
import { writeBackup } from '../../utils/formats/backup.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import { defaultSettings, type Settings, type SettingsPatch } from '../../utils/settings.ts';
import { fillSettings } from '../../utils/settingsFill.ts';
import { cleanStores } from './database.ts';
import { fee } from './ledgerRows.ts';
import { A, B, DAY, NOW } from './make.ts';

/** Ledgers of the laws; 10,000 by hand: `LEDGERS=10000`. */
const LEDGERS = Number(process.env.LEDGERS ?? 25);
const MINUTE = 60_000;

beforeEach(async () => {
  await cleanStores();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

/** Another machine: nothing of this one is left. */
async function fresh(): Promise<void> {
  await wipeEverything();
  await checkHealth(NOW);
}

async function change(patch: SettingsPatch): Promise<void> {
  await settingsToDatabase(await changeSettings(patch, NOW));
}

/** `minutes` of reading from `at` on, in pieces as they are sent. */
async function reading(at: number, minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i += 1) {
    const fromWall = at + i * MINUTE;
    const piece = { community: A, pageKind: 'feed', fromWall, toWall: fromWall + MINUTE } as const;
    await mirrorAttention(await takeAttention([{ ...piece, ms: MINUTE }], [], fromWall + MINUTE));
  }
}

const dayMs = async () => (await db.attentionDays.toArray()).reduce((sum, { ms }) => sum + ms, 0);
const visitMs = async () =>
  (await db.sessions.toArray()).reduce((sum, { ms }) => sum + (ms.feed ?? 0), 0);

describe('time of two machines', () => {
  it('adds up to both, in the day as in its visits', async () => {
    await reading(NOW - 7 * 60 * MINUTE, 60);
    const one = await backupText(NOW);
    await fresh();
    await reading(NOW - 3 * 60 * MINUTE, 40);
    await restoreBackup(one, 'merge', NOW);
    expect([await dayMs(), await visitMs()]).toEqual([100 * MINUTE, 100 * MINUTE]);
    await restoreBackup(one, 'merge', NOW);
    expect(await dayMs()).toBe(100 * MINUTE);
    expect(await mirroredAttention()).toEqual(await db.attentionDays.toArray());
    expect(await checkHealth(NOW + 1)).toBeUndefined();
  });

  it('spent on both at once counts once', async () => {
    await reading(NOW - 60 * MINUTE, 30);
    const one = await backupText(NOW);
    await fresh();
    await reading(NOW - 45 * MINUTE, 30);
    await restoreBackup(one, 'merge', NOW);
    expect(await dayMs()).toBe(45 * MINUTE);
    // One taken out gives the moments of both to the other.
    const [first] = await db.sessions.orderBy('fromAt').toArray();
    await changeSessions({ rows: [], drop: [first?.id ?? ''] }, NOW);
    expect(await dayMs()).toBe(30 * MINUTE);
  });

  it('of an older backup of the same machine adds nothing', async () => {
    await reading(NOW - 60 * MINUTE, 10);
    const older = await backupText(NOW);
    await reading(NOW - 50 * MINUTE, 10);
    await restoreBackup(older, 'merge', NOW);
    expect([await dayMs(), await visitMs()]).toEqual([20 * MINUTE, 20 * MINUTE]);
  });

  it('taken out here does not come back with an older backup, and goes elsewhere too', async () => {
    await reading(NOW - 60 * MINUTE, 10);
    await reading(NOW - 30 * MINUTE, 5);
    const older = await backupText(NOW);
    const [first] = await db.sessions.orderBy('fromAt').toArray();
    await changeSessions({ rows: [], drop: [first?.id ?? ''] }, NOW);
    expect(await dayMs()).toBe(5 * MINUTE);
    await restoreBackup(older, 'merge', NOW);
    expect([await dayMs(), await db.sessions.count()]).toEqual([5 * MINUTE, 1]);
    const newer = await backupText(NOW);
    await fresh();
    await restoreBackup(older, 'merge', NOW);
    await restoreBackup(newer, 'merge', NOW);
    expect([await dayMs(), await db.sessions.count()]).toEqual([5 * MINUTE, 1]);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    const once = await backupText(NOW);
    await restoreBackup(older, 'merge', NOW);
    expect(await backupText(NOW)).toBe(once);
    // Put back it comes back elsewhere as well.
    await changeSessions({ rows: first ? [first] : [] }, NOW + 1);
    const again = await backupText(NOW + 1);
    await fresh();
    await restoreBackup(newer, 'merge', NOW + 2);
    await restoreBackup(again, 'merge', NOW + 2);
    expect(await dayMs()).toBe(15 * MINUTE);
  });

  const kind = fc.constantFrom('feed', 'topic');
  const visit: fc.Arbitrary<SessionRow> = fc
    .record({
      id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
      length: fc.nat(40),
      busy: fc.constantFrom(0.3, 0.5, 1),
      kind,
      byHand: fc.boolean(),
      dated: fc.boolean(),
    })
    .map(({ id, length, busy, kind, byHand, dated }) => {
      // The same visit began at the same time on the same community.
      const fromAt = NOW - DAY + Number(id) * 20;
      const toAt = fromAt + length;
      const ms = { [kind]: Math.floor(length * busy) };
      const community = Number(id) % 2 ? A : B;
      const day = { day: '2025-12-09' };
      return { id, community, fromAt, toAt, ms, byHand, ...(dated && day) };
    });
  const time: fc.Arbitrary<Time> = fc
    .record({
      sessions: fc.uniqueArray(visit, { selector: ({ id }) => id, maxLength: 6 }),
      rest: fc.uniqueArray(
        fc.record({ community: fc.constantFrom(A, B), kind, ms: fc.nat(9), hand: fc.nat(9) }),
        { selector: (row) => `${row.community}${row.kind}`, maxLength: 4 },
      ),
      words: fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 1, max: 3 })),
    })
    .map(({ sessions, rest, words }) => {
      // The user's last word on each: of one that is not there that it was taken out.
      const edited = new Map(
        Object.entries(words).map(([id, at]) => [
          id,
          { at, gone: !sessions.some((row) => row.id === id) },
        ]),
      );
      const days = [A, B].flatMap((community) => {
        const visits = timeOf(sessions.filter((row) => row.community === community));
        const kinds = new Set([
          ...visits.keys(),
          ...rest.filter((row) => row.community === community).map((row) => row.kind as 'feed'),
        ]);
        return [...kinds].map((pageKind) => {
          const own = rest.find((row) => row.community === community && row.kind === pageKind);
          const { ms = 0, byHandMs = 0 } = visits.get(pageKind) ?? {};
          return {
            ...{ community, day: '2025-12-09', pageKind },
            ...{ ms: ms + (own?.ms ?? 0), byHandMs: byHandMs + (own?.hand ?? 0) },
          };
        });
      });
      return { sessions, days, edited };
    });
  const merged = (ours: Time, theirs: Time, mode: 'add' | 'merge' = 'merge'): Time => {
    const { sessions, dropped, days } = mergeTime(ours, theirs, mode);
    const edited = new Map(ours.edited);
    for (const [id, word] of theirs.edited ?? []) {
      const own = edited.get(id);
      if (!own || word.at > own.at || (word.at === own.at && own.gone)) edited.set(id, word);
    }
    const dayName = (row: Time['days'][number]) => `${row.community}/${row.day}/${row.pageKind}`;
    const by = <T>(rows: readonly T[], name: (row: T) => string) =>
      [...new Map(rows.map((row) => [name(row), row]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, row]) => row);
    return {
      edited,
      sessions: by([...ours.sessions, ...sessions], ({ id }) => id).filter(
        ({ id }) => !dropped.includes(id),
      ),
      days: by([...ours.days, ...days], dayName),
    };
  };
  const none: Time = { sessions: [], days: [] };
  const text = (t: Time) => {
    const { edited, ...rows } = merged(none, t);
    return canonical([rows, [...(edited ?? [])].sort()]);
  };
  const sum = (t: Time) => t.days.reduce((all, row) => all + row.ms, 0);

  it('merges alike in any order and grouping, and once is twice', () => {
    fc.assert(
      fc.property(time, time, time, (a, b, c) => {
        const all = text(merged(merged(a, b), c));
        expect(text(merged(merged(c, b), a))).toBe(all);
        expect(text(merged(a, merged(b, c)))).toBe(all);
        expect(text(merged(merged(merged(b, a), c), a))).toBe(all);
        expect(text(merged(a, a))).toBe(text(a));
      }),
      { numRuns: LEDGERS * 40 },
    );
  });

  it('never comes to less than either, nor to more than both', () => {
    const alone = fc.constantFrom('a', 'b');
    fc.assert(
      fc.property(time, time, alone, (a, b, which) => {
        // Visits of their own: what is edited on both may come to less.
        const own = {
          ...b,
          edited: new Map(),
          sessions: b.sessions.map((row) => ({ ...row, id: `${which}${row.id}` })),
        };
        const both = sum(merged(a, own));
        expect(both).toBeGreaterThanOrEqual(Math.max(sum(a), sum(b)) - 20);
        expect(both).toBeLessThanOrEqual(sum(a) + sum(b) + 20);
      }),
      { numRuns: LEDGERS * 25 },
    );
  });
});

describe('visits of three machines', () => {
  // On all of them the same visits began, one of another community; each edited, took out or put back some.
  const step = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    at: fc.integer({ min: 1, max: 5 }),
    ms: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
  });
  const born = (id: string): SessionRow => {
    const fromAt = NOW - DAY + Number(id) * 3 * MINUTE;
    const community = id === '3' ? B : A;
    const day = '2025-12-09';
    return { id, community, fromAt, toAt: fromAt + 9 * MINUTE, day, byHand: false, ms: {} };
  };
  const machine = fc
    .record({
      // How long each was there by then, minutes: a visit that went on elsewhere is longer there.
      there: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 4 })),
      steps: fc.array(step, { maxLength: 4 }),
      own: fc.boolean(),
      name: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ there, steps, own, name }) => {
      const rows = new Map<string, SessionRow>(
        Object.entries(there).map(([id, ms]) => [id, { ...born(id), ms: { feed: ms * MINUTE } }]),
      );
      if (own) rows.set(name, { ...born('2'), id: name, ms: { topic: MINUTE } });
      const ledgerChanges = steps
        .sort((a, b) => a.at - b.at)
        .flatMap(({ id, at, ms }) => {
          const before = rows.get(id) ?? null;
          const after = ms === null ? null : { ...born(id), ms: { feed: ms * MINUTE }, note: 'x' };
          if (!before && !after) return [];
          if (after) rows.set(id, after);
          else rows.delete(id);
          const { community } = born(id);
          return [{ at: NOW + at, table: 'sessions', id, community, before, after }];
        })
        .map((one, i) => ({ ...one, seq: i + 1 }));
      const sessions = [...rows.values()];
      const attentionDays = [A, B].flatMap((community) =>
        [...timeOf(sessions.filter((row) => row.community === community))].map(
          ([pageKind, time]) => ({ community, day: '2025-12-09', pageKind, ...time }),
        ),
      );
      return { sessions, attentionDays, ledgerChanges };
    });

  const start = async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await fakeBrowser.storage.local.clear();
  };
  /** Rows, and the last word on each visit. */
  const result = async (...all: string[]) => {
    await start();
    for (const one of all)
      expect(await restoreBackup(one, 'merge', NOW)).toMatchObject({ ok: true });
    const words = lastChanges(await db.ledgerChanges.toArray());
    const said = [...words].map(([name, { at, after }]) => [name, at, after]).sort();
    return canonical([await db.sessions.toArray(), await db.attentionDays.toArray(), said]);
  };

  it('are the same whichever merges which first, edits and deletions too, and once is twice', async () => {
    await fc.assert(
      fc.asyncProperty(machine, machine, machine, async (...made) => {
        const [a, b, c] = (await Promise.all(
          made.map((one) => writeBackup(one as never, NOW)),
        )) as [string, string, string];
        const all = await result(a, b, c);
        expect(await result(c, a, b)).toBe(all);
        expect(await result(b, c, a, b)).toBe(all);
        // B merged C, A merges that.
        await result(b, c);
        const both = await backupText(NOW);
        expect(await result(a, both)).toBe(all);
        expect(await result(both, a, c)).toBe(all);
      }),
      { numRuns: LEDGERS },
    );
  });
});

describe('a deleted entry', () => {
  const paid = async () => (await db.fees.toArray()).map(({ id }) => id);

  it('does not come back with an older backup, and one edited after its deletion elsewhere does', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    await putEntry('fees', fee('2'), NOW);
    const older = await backupText(NOW);
    await dropEntry('fees', '1', NOW + 1);
    await restoreBackup(older, 'merge', NOW + 2);
    expect(await paid()).toEqual(['2']);
    const without = await backupText(NOW);
    await fresh();
    await restoreBackup(older, 'merge', NOW + 3);
    await putEntry('fees', fee('1', { paid: 1 }), NOW + 3);
    await restoreBackup(without, 'merge', NOW + 4);
    expect(await paid()).toEqual(['1', '2']);
  });

  it('is deleted here too by a newer backup, as a change that can be taken back', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    const older = await backupText(NOW);
    await dropEntry('fees', '1', NOW + 1);
    const newer = await backupText(NOW);
    await fresh();
    await restoreBackup(older, 'merge', NOW);
    await restoreBackup(newer, 'merge', NOW);
    expect(await paid()).toEqual([]);
    expect((await mirroredRows()).fees).toEqual([]);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
    const last = await db.ledgerChanges.orderBy('seq').last();
    expect(last).toMatchObject({ before: fee('1'), after: null, at: NOW + 1 });
    await undo(last?.seq ?? 0, NOW + 3);
    expect(await paid()).toEqual(['1']);
  });

  it('stays deleted where only its deletion was known', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    const older = await backupText(NOW);
    await dropEntry('fees', '1', NOW + 1);
    const newer = await backupText(NOW);
    await fresh();
    await putEntry('fees', fee('2'), NOW);
    await restoreBackup(newer, 'merge', NOW);
    await restoreBackup(older, 'merge', NOW);
    expect(await paid()).toEqual(['2']);
  });

  it('and what was added, edited or deleted on two or three machines is the same in any order', async () => {
    const step = fc.record({
      id: fc.constantFrom('1', '2', '3'),
      at: fc.integer({ min: 1, max: 6 }),
      paid: fc.option(fc.nat(3), { nil: null }),
    });
    const ledger = fc.array(step, { maxLength: 5 }).map((steps) => {
      const rows = new Map<string, ReturnType<typeof fee>>();
      const log = [...steps]
        .sort((a, b) => a.at - b.at)
        .flatMap(({ id, at, paid: sum }) => {
          const before = rows.get(id) ?? null;
          const after = sum === null ? null : fee(id, { paid: sum });
          if (!before && !after) return [];
          if (after) rows.set(id, after);
          else rows.delete(id);
          return [{ at: NOW + at, table: 'fees', id, community: A, before, after }];
        });
      const ledgerChanges = log.map((one, i) => ({ ...one, seq: i + 1 }));
      return { fees: [...rows.values()], ledgerChanges };
    });
    const result = async (...all: string[]) => {
      await Promise.all(db.tables.map((table) => table.clear()));
      await fakeBrowser.storage.local.clear();
      for (const one of all) await restoreBackup(one, 'merge', NOW);
      return JSON.stringify(await Promise.all(LEDGER.map((name) => db.table(name).toArray())));
    };
    await fc.assert(
      fc.asyncProperty(ledger, ledger, ledger, async (...made) => {
        const [a, b, c] = (await Promise.all(
          made.map((one) => writeBackup(one as never, NOW)),
        )) as [string, string, string];
        const all = await result(a, b, c);
        expect(await result(c, b, a)).toBe(all);
        expect(await result(b, c, a, b)).toBe(all);
      }),
      { numRuns: LEDGERS },
    );
  });
});

describe('settings', () => {
  const patch: SettingsPatch = {
    hourLostFen: 9000,
    yearBudgetFen: 500_000,
    left: { community: A, on: '2025-11-01' },
  };

  it.each(['add', 'merge', 'replace'] as const)(
    'come into an empty profile by %s: exported again the file is the same',
    async (mode) => {
      await checkHealth(NOW);
      await putEntry('fees', fee('1'), NOW);
      await putEntry('fees', fee('1', { paid: 1 }), NOW + 1);
      await reading(NOW - 60 * MINUTE, 3);
      await change({ ...patch, notBooked: { id: 'p', not: true } });
      await change({ attention: { community: B, off: true } });
      const text = await backupText(NOW);
      await fresh();
      expect(await restoreBackup(text, mode, NOW)).toMatchObject({ ok: true });
      expect(await backupText(NOW)).toBe(text);
      expect(await getSettings()).toMatchObject({ hourLostFen: 9000, attentionOff: [B] });
      await restoreBackup(text, mode, NOW + 1);
      expect(await backupText(NOW)).toBe(text);
    },
  );

  it('where some are set already only fill what is not', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1'), NOW);
    await change({ hourLostFen: 9000, hourGainedFen: 100, keepMonths: 6 });
    await change({ left: { community: A, on: '2025-11-01' } });
    await change({ notBooked: { id: 'p', not: true } });
    const text = await backupText(NOW);
    await fresh();
    await change({ hourLostFen: 1, theme: 'dark', notBooked: { id: 'q', not: true } });
    await putEntry('fees', fee('2'), NOW);
    await restoreBackup(text, 'merge', NOW);
    expect(await getSettings()).toMatchObject({
      ...{ hourLostFen: 1, hourGainedFen: 100, theme: 'dark', leftOn: { [A]: '2025-11-01' } },
      // Deleting what is here is not taken over unasked.
      ...{ notBooked: ['p', 'q'], keepMonths: 0 },
    });
    const once = await backupText(NOW);
    await restoreBackup(text, 'merge', NOW);
    expect(await backupText(NOW)).toBe(once);
  });

  it('filled twice are filled once', () => {
    // In order of time, the last one open or over.
    const offSpans = fc
      .uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 })
      .chain((all) => {
        const from = all.sort((a, b) => a - b);
        return fc
          .array(fc.nat(3), { minLength: from.length, maxLength: from.length })
          .map((long) =>
            from.map((one, i) => (long[i] ? { from: one, to: one + long[i] } : { from: one })),
          );
      });
    const some: fc.Arbitrary<Settings> = fc
      .record({
        hourLostFen: fc.option(fc.nat(5), { nil: undefined }),
        attentionOff: fc.uniqueArray(fc.constantFrom(A, B)),
        offSpans: fc.dictionary(fc.constantFrom(A, B), offSpans),
        notBooked: fc.uniqueArray(fc.constantFrom('p', 'q')),
        leftOn: fc.dictionary(fc.constantFrom(A, B), fc.constant('2025-11-01')),
        badge: fc.boolean(),
      })
      .map(({ hourLostFen, ...rest }) => ({
        ...defaultSettings(),
        ...rest,
        ...(hourLostFen !== undefined && { hourLostFen }),
      }));
    fc.assert(
      fc.property(some, some, (ours, theirs) => {
        const once = fillSettings(ours, theirs, NOW);
        expect(fillSettings(once, theirs, NOW + 1)).toEqual(once);
        expect(fillSettings(ours, ours, NOW)).toEqual(ours);
        // What is off goes on being known as such from some time on, once it was known.
        for (const community of once.attentionOff.filter(
          (one) => !ours.attentionOff.includes(one),
        )) {
          expect(offSince(once.offSpans, community)).toBeDefined();
        }
      }),
    );
  });
});
