/** Backup there and back: the same bytes, once is twice, whole or nothing. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention } from '../../storage/attentionMirror.ts';
import { backupText, previewBackup } from '../../storage/backup.ts';
import { backupRowIsSound } from '../../storage/backupRows.ts';
import { newestCopy } from '../../storage/copy.ts';
import { copyWhenDue } from '../../storage/copyDue.ts';
import { db, LEDGER } from '../../storage/db.ts';
import { guardOf } from '../../storage/guard.ts';
import { hashIds } from '../../storage/hash.ts';
import { checkHealth } from '../../storage/health.ts';
import { dropEntry, putEntry } from '../../storage/ledger.ts';
import { mergeRow } from '../../storage/mergeRow.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { record } from '../../storage/record.ts';
import { restoreBackup } from '../../storage/restore.ts';
import type { RestoreProgress } from '../../storage/restoreTell.ts';
import { changeSessions } from '../../storage/sessions.ts';
import { settingsToDatabase } from '../../storage/settingsCopy.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import { timesOf } from '../../utils/decide/termsSeen.ts';
import { writeBackup } from '../../utils/formats/backup.ts';
import { canonical } from '../../utils/formats/canonical.ts';
import { defaultSettings } from '../../utils/settings.ts';
import type { Span } from '../../utils/words.ts';
import { cleanStores, everything } from './database.ts';
import { refusal } from './files.ts';
import { entryOf, fee, gain, plan, read, reminder, terms } from './ledgerRows.ts';
import { A, B, DAY, facts, NOW, seen, topic, topics } from './make.ts';

/** Files flipped somewhere, and a fifth as many forged; more by hand: `MUTATIONS=80000`. */
const MUTATIONS = Number(process.env.MUTATIONS ?? 3000);

let files: Map<string, string>;
beforeEach(async () => {
  files = await cleanStores();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

async function fill(): Promise<void> {
  await hashIds('zsxq', ['1']);
  await checkHealth(NOW);
  for (const community of [A, B]) {
    const page = topics([topic('1'), topic('2')], { community, span: [NOW - 2 * DAY, NOW] });
    const name = facts({ name: 'Orchard', price: 6800 }, { community });
    const deed = { kind: 'deed', community, deed: 'liked', seenAt: NOW } as never;
    await record({ community, seen: [name, seen(page), deed] }, NOW, defaultSettings());
  }
  await settingsToDatabase({ ...defaultSettings(), hourLostFen: 9000 });
  await putEntry('fees', fee('1'), NOW);
  await putEntry('fees', fee('1', { paid: 5000 }), NOW + 1);
  await putEntry('gains', gain('1'), NOW + 2);
  await putEntry('plans', plan('1', { community: B }), NOW + 3);
  await putEntry('fees', fee('2'), NOW + 4);
  await dropEntry('fees', '2', NOW + 5);
  const span = { fromWall: NOW - 60_000, toWall: NOW - 45_000, ms: 15_000 };
  await mirrorAttention(
    await takeAttention([{ community: A, pageKind: 'feed', ...span }], [], NOW),
  );
  for (const table of LEDGER.slice(3)) await putEntry(table, entryOf[table]('1'), NOW + 6);
  await db.reads.put(read('1'));
  await db.terms.put(
    terms('a', {
      seen: [
        [NOW - 5000, NOW - 4000],
        [NOW, NOW],
      ],
    }),
  );
  await db.reminders.put(reminder('2026-10-01'));
  const session = { id: 's', community: B, fromAt: NOW - DAY, toAt: NOW - DAY + 9000 };
  await changeSessions(
    { rows: [{ ...session, ms: { feed: 9000 }, byHand: true, note: '手机上看的' }] },
    NOW,
  );
}

describe('there and back', () => {
  it('gives the same bytes, in a profile of its own', async () => {
    await fill();
    const text = await backupText(NOW);
    const hash = await hashIds('zsxq', ['7']);
    await wipeEverything();
    await checkHealth(NOW);
    expect(await restoreBackup(text, 'replace', NOW)).toMatchObject({ ok: true });
    expect(await backupText(NOW)).toBe(text);
    expect(await hashIds('zsxq', ['7'])).toEqual(hash);
    const { salt, settings } = await fakeBrowser.storage.local.get(['salt', 'settings']);
    expect(salt).toBe((await db.meta.get('salt'))?.value);
    expect(settings).toMatchObject({ hourLostFen: 9000 });
    expect((await mirroredRows()).fees).toEqual([fee('1', { paid: 5000 })]);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
    expect(await backupText(NOW)).toBe(text);
  });

  it.each(['replace', 'add', 'merge'] as const)('twice by %s is once', async (mode) => {
    await fill();
    const text = await backupText(NOW);
    await wipeEverything();
    await checkHealth(NOW);
    await restoreBackup(text, mode, NOW);
    const once = await everything();
    await restoreBackup(text, mode, NOW + 1);
    expect(await everything()).toBe(once);
  });

  it.each(['replace', 'merge'] as const)('over itself by %s changes nothing', async (mode) => {
    await fill();
    const before = await backupText(NOW);
    await restoreBackup(before, mode, NOW);
    expect(await backupText(NOW)).toBe(before);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
  });

  it('replacing keeps numbers rising and what was there in a copy', async () => {
    await fill();
    const text = await backupText(NOW);
    await putEntry('fees', fee('3'), NOW + 6);
    const before = await guardOf();
    await restoreBackup(text, 'replace', NOW + 7);
    expect((await guardOf())?.seq).toBeGreaterThan(before?.seq ?? 0);
    expect(await db.fees.get('3')).toBeUndefined();
    expect((await newestCopy())?.tables.fees).toHaveLength(2);
    // At once, though the one of before is not a day old; that one stays beside it.
    expect(await copyWhenDue(NOW + 7)).toBe(true);
    expect((await newestCopy())?.tables.fees).toHaveLength(1);
    expect(files.size).toBe(2);
    expect(await copyWhenDue(NOW + 8)).toBe(false);
    const change = await putEntry('fees', fee('4'), NOW + 8);
    expect(change.seq).toBeGreaterThan((before?.seq ?? 0) + 1);
  });

  it('killed before the other store was told is kept at the next start', async () => {
    await fill();
    const text = await backupText(NOW);
    await putEntry('fees', fee('3'), NOW + 6);
    const real = fakeBrowser.storage.local.set;
    let sets = 0;
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      sets += 1;
      // The mark, and that less is promised; what follows comes after the write.
      if (sets > 2) throw new Error('killed');
      return Reflect.apply(real, fakeBrowser.storage.local, [items]);
    });
    expect(await restoreBackup(text, 'replace', NOW + 7)).toMatchObject({ ok: true });
    set.mockRestore();
    expect(await checkHealth(NOW + 8)).toBeUndefined();
    expect(await backupText(NOW)).toBe(text);
    expect((await mirroredRows()).fees).toEqual([fee('1', { paid: 5000 })]);
  });
});

describe('into what is there', () => {
  const other = async (rows: Record<string, object[]>) => writeBackup(rows as never, NOW);

  it('adding leaves what is there, merging takes the later edit', async () => {
    await checkHealth(NOW);
    await putEntry('fees', fee('1', { paid: 1 }), NOW);
    const news = fee('1', { paid: 2 });
    const log = { seq: 1, table: 'fees', id: '1', community: A, before: null, after: news };
    const older = await other({ fees: [news], ledgerChanges: [{ ...log, at: NOW - 1 }] });
    const newer = await other({ fees: [news], ledgerChanges: [{ ...log, at: NOW + 1 }] });
    await restoreBackup(newer, 'add', NOW);
    await restoreBackup(older, 'merge', NOW);
    expect((await db.fees.get('1'))?.paid).toBe(1);
    await restoreBackup(newer, 'merge', NOW);
    expect((await db.fees.get('1'))?.paid).toBe(2);
    expect((await mirroredRows()).fees).toEqual([news]);
    expect(await checkHealth(NOW + 1)).toBeUndefined();
  });

  it('readings made with another salt stay out, what was typed by hand comes in', async () => {
    await fill();
    const text = await backupText(NOW);
    await wipeEverything();
    await hashIds('zsxq', ['1']);
    await checkHealth(NOW);
    await putEntry('gains', gain('own'), NOW);
    const preview = await previewBackup(text);
    expect(preview).toMatchObject({ ok: true, preview: { readingsLeftOut: true } });
    await restoreBackup(text, 'merge', NOW);
    expect([await db.communities.count(), await db.topicWeeks.count()]).toEqual([0, 0]);
    expect([await db.fees.count(), await db.deedDays.count()]).toEqual([1, 2]);
    // These rest on no hash: what was read to its end, promised and reminded of comes in.
    expect([await db.reads.count(), await db.terms.count(), await db.claims.count()]).toEqual([
      1, 3, 1,
    ]);
  });

  const time = fc.integer({ min: NOW, max: NOW + 3 });
  const kept = {
    reads: fc
      .record(
        { firstAt: time, lastAt: time, ms: fc.nat(3), endAt: time, owner: fc.boolean() },
        { requiredKeys: ['firstAt', 'lastAt', 'ms'] },
      )
      .map((row) => ({ community: A, topic: '1', ...row })),
    terms: fc
      .record({
        stretches: fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 3 }),
        endpoint: fc.constantFrom('group', 'page'),
      })
      .map(({ stretches, endpoint }) => {
        const spans = stretches.map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
        return { ...terms('a'), ...timesOf(spans), endpoint };
      }),
    reminders: time.map((sentAt) => reminder('2026-10-01', { sentAt })),
  };

  it.each(Object.keys(kept) as (keyof typeof kept)[])(
    'rows of %s merge alike in any order and grouping, and once is twice',
    (table) => {
      const row = kept[table] as fc.Arbitrary<Record<string, unknown>>;
      const merge = (...all: Record<string, unknown>[]) =>
        all.reduce((a, b) => mergeRow(table, a, b));
      fc.assert(
        fc.property(row, row, row, (a, b, c) => {
          const all = canonical(merge(a, b, c));
          for (const order of [
            [c, b, a],
            [b, a, c],
            [a, merge(b, c)],
            [a, b, c, b, a],
          ]) {
            expect(canonical(merge(...order))).toBe(all);
          }
          expect(backupRowIsSound(table, merge(a, b))).toBe(true);
        }),
      );
    },
  );

  const rows = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3', '4'),
      paid: fc.integer({ min: 0, max: 3 }),
      at: fc.integer({ min: NOW, max: NOW + 3 }),
      ms: fc.nat(3),
    }),
    { selector: (row) => row.id, maxLength: 4 },
  );
  type Row = { id: string; paid: number; at: number; ms: number };
  const ledger = (list: Row[]) => {
    const fees = list.map(({ id, paid }) => fee(id, { paid }));
    return other({
      fees,
      ledgerChanges: list.map(({ id, at }, i) => {
        const after = fees[i] as object;
        return { seq: i + 1, at, table: 'fees', id, community: A, before: null, after };
      }),
      attentionDays: list.map(({ id, ms }) => {
        return { community: A, day: `2025-01-0${id}`, pageKind: 'feed', ms, byHandMs: 0 };
      }),
    });
  };
  const LAWS = [...LEDGER, 'attentionDays', 'deedDays', 'sessions'];
  const result = async (mode: 'add' | 'merge', ...texts: string[]) => {
    await Promise.all(db.tables.map((table) => table.clear()));
    await fakeBrowser.storage.local.clear();
    for (const text of texts) await restoreBackup(text, mode, NOW);
    return JSON.stringify(await Promise.all(LAWS.map((name) => db.table(name).toArray())));
  };

  it('merging A then B is merging B then A', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (a, b) => {
        const [one, two] = [await ledger(a), await ledger(b)];
        expect(await result('merge', one, two)).toBe(await result('merge', two, one));
      }),
      { numRuns: 40 },
    );
  });

  it('adding A then B is adding B then A where they agree', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(fc.boolean(), { minLength: 4 }), async (all, which) => {
        const one = await ledger(all.filter((_, i) => which[i]));
        const two = await ledger(all.filter((_, i) => !which[i] || i % 2));
        expect(await result('add', one, two)).toBe(await result('add', two, one));
      }),
      { numRuns: 30 },
    );
  });
});

it('tells how far it is: all rows checked, then written', async () => {
  await fill();
  const text = await backupText(NOW);
  const rows = Object.values(JSON.parse(text).data as Record<string, object[]>).flat().length;
  for (const mode of ['replace', 'merge'] as const) {
    const told: RestoreProgress[] = [];
    await restoreBackup(text, mode, NOW, (progress) => told.push(progress));
    expect([...new Set(told.map(({ step }) => step))]).toEqual(['checking', 'copying', 'writing']);
    const of = (step: string) => told.filter((one) => one.step === step);
    expect(of('checking').at(-1)).toEqual({ step: 'checking', done: rows, of: rows });
    const written = of('writing').map(({ done }) => done);
    expect(written).toEqual([...written].sort((a, b) => a - b));
    expect(written.at(-1)).toBe(rows);
  }
});

it('a file written anew by another program, keys in any order, is whole all the same', async () => {
  await fill();
  const text = await backupText(NOW);
  const { data, ...head } = JSON.parse(text);
  const shuffled = JSON.stringify({ data, ...head }, null, 2);
  expect(await previewBackup(shuffled)).toMatchObject({ ok: true });
  expect(await previewBackup(shuffled.replace('6800', '6801'))).toMatchObject({ error: 'damaged' });
});

describe('a file that is not right', () => {
  const log = { seq: 1, at: NOW, table: 'fees', id: '1', community: A, before: null };
  const BAD: [string, object][] = [
    ['claims', { ...fee('1') }],
    ['handDeeds', { ...entryOf.handDeeds('1'), count: 0 }],
    ['ledgerChanges', { ...log, after: gain('1') }],
    ['ledgerChanges', { ...log, after: fee('2') }],
    ['reads', read('1', { topic: 'x' })],
    ['reads', { ...read('1'), text: '别人的话' }],
    ['terms', { ...terms('a'), hash: 'a' }],
    ['terms', { ...terms('a'), terms: { mood: 1 } }],
    ['reminders', { ...reminder('x'), what: 'advert' }],
  ];

  it('is refused with what and where, and nothing changes', async () => {
    await fill();
    const text = await backupText(NOW);
    const before = await everything();
    const { data } = JSON.parse(text);
    const cases: [string, string, string][] = [
      ['', 'not-json', ''],
      [text.slice(0, -9), 'not-json', ''],
      ['[]', 'not-a-backup', ''],
      [text.replace('planet-worth-backup', 'other'), 'not-a-backup', 'format'],
      [text.replace('"version":2', '"version":3'), 'newer', '3'],
      [text.replace('6800', '6801'), 'damaged', 'checksum'],
      [await writeBackup({ ...data, spells: [] }, NOW), 'bad-row', 'spells'],
      [await writeBackup({ ...data, fees: [{ id: '1' }] }, NOW), 'bad-row', 'fees[0]'],
      ...(await Promise.all(
        BAD.map(async ([name, row]): Promise<[string, string, string]> => {
          return [
            await writeBackup({ ...data, [name]: [row] } as never, NOW),
            'bad-row',
            `${name}[0]`,
          ];
        }),
      )),
      [await writeBackup({ ...data, fees: [fee('1'), fee('1')] as never }, NOW), 'bad-row', 'fees'],
    ];
    for (const [file, error, where] of cases) {
      for (const mode of ['add', 'merge', 'replace'] as const) {
        const done = await restoreBackup(file, mode, NOW);
        expect(done, file.slice(0, 60)).toMatchObject({ ok: false, error });
        if (where) expect(done).toMatchObject({ where });
      }
    }
    expect(await everything()).toBe(before);
  });

  it(
    'mutated a thousand times over neither crashes nor changes anything',
    async () => {
      await fill();
      const text = await backupText(NOW);
      let writes = 0;
      const count = () => {
        writes += 1;
      };
      for (const table of db.tables) {
        for (const event of ['creating', 'updating', 'deleting'] as const) {
          table.hook(event as 'creating', count);
        }
      }
      const { data } = JSON.parse(text);
      const odd = fc.constantFrom(null, -1, 1e300, '', 'x', '__proto__', [], {}, true, 0.5);
      const at = fc.nat(text.length - 1);
      const flipped = fc.tuple(at, fc.string({ maxLength: 3 }), fc.nat(5)).map(([i, put, cut]) => {
        return text.slice(0, i) + put + text.slice(i + cut);
      });
      const fields = Object.entries(data as Record<string, Record<string, unknown>[]>).flatMap(
        ([name, list]) =>
          list.flatMap((row, i) => Object.keys(row).map((key) => ({ name, i, key }))),
      );
      // With a checksum that fits: only the rows tell. Of readings the least is checked: left alone.
      const ledger = fields.filter(({ name }) =>
        [...LEDGER, 'ledgerChanges', 'meta', 'reads', 'terms', 'reminders'].includes(name),
      );
      const forged = fc.tuple(fc.constantFrom(...ledger), odd).map(([{ name, i, key }, value]) => {
        const copy = structuredClone(data);
        copy[name][i][key] = value;
        return copy;
      });
      const refused = { flipped: 0, forged: 0 };
      let longest = 0;
      const check = async (file: string, kind: keyof typeof refused) => {
        const before = writes;
        const began = Date.now();
        const done = await restoreBackup(file, 'add', NOW);
        longest = Math.max(longest, Date.now() - began);
        if (done.ok) return;
        refused[kind] += 1;
        expect(writes).toBe(before);
      };
      await fc.assert(
        fc.asyncProperty(flipped, (file) => check(file, 'flipped')),
        { numRuns: MUTATIONS },
      );
      expect(await backupText(NOW)).toBe(text);
      await fc.assert(
        fc.asyncProperty(forged, async (copy) => check(await writeBackup(copy, NOW), 'forged')),
        { numRuns: MUTATIONS / 5 },
      );
      for (const table of db.tables) {
        for (const event of ['creating', 'updating', 'deleting'] as const) {
          table.hook(event as 'creating').unsubscribe(count);
        }
      }
      expect(refused.flipped).toBeGreaterThan(MUTATIONS * 0.8);
      expect(refused.forged).toBeGreaterThan(MUTATIONS * 0.1);
      if (MUTATIONS > 3000) console.info(refused, `longest ${longest} ms`);
    },
    MUTATIONS * 40,
  );

  it.each([
    [
      'the copy of what was there cannot be made',
      () => {
        refusal.error = new Error('full');
        return () => undefined;
      },
    ],
    [
      'the disk is full half-way',
      () => {
        const refuse = () => {
          throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
        };
        db.sessions.hook('creating', refuse);
        return () => db.sessions.hook('creating').unsubscribe(refuse);
      },
    ],
  ])('changes nothing when %s', async (_, spoil) => {
    await fill();
    const text = await writeBackup({ ...JSON.parse(await backupText(NOW)).data, fees: [] }, NOW);
    const before = [await everything(), await guardOf(), await mirroredRows()];
    const mend = spoil();
    await expect(restoreBackup(text, 'replace', NOW + 9)).rejects.toThrow();
    mend();
    refusal.error = undefined;
    expect([await everything(), await guardOf(), await mirroredRows()]).toEqual(before);
    expect(await checkHealth(NOW + 10)).toBeUndefined();
    expect([await everything(), await guardOf(), await mirroredRows()]).toEqual(before);
  });
});
