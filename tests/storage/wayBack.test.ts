/** What was there before a restore, an upgrade or a forgetting, and the way back to it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeAttention } from '../../storage/attention.ts';
import { mirrorAttention, mirroredAttention } from '../../storage/attentionMirror.ts';
import { backupText } from '../../storage/backup.ts';
import { dropKept, KEPT_FOR, keptCopies } from '../../storage/before.ts';
import { bringBack } from '../../storage/bringBack.ts';
import { knownKeys } from '../../storage/communities.ts';
import { newestCopy } from '../../storage/copy.ts';
import { copyWhenDue } from '../../storage/copyDue.ts';
import { db, LEDGER } from '../../storage/db.ts';
import { forgetAll, forgetRead } from '../../storage/forget.ts';
import { hashIds } from '../../storage/hash.ts';
import { checkHealth } from '../../storage/health.ts';
import { dropEntry, putEntry, undo } from '../../storage/ledger.ts';
import { mirroredRows } from '../../storage/mirror.ts';
import { record } from '../../storage/record.ts';
import { restoreBackup } from '../../storage/restore.ts';
import { changeSettings, getSettings } from '../../storage/settings.ts';
import { settingsToDatabase } from '../../storage/settingsCopy.ts';
import { typeFacts } from '../../storage/typed.ts';
import { writeBackup } from '../../utils/formats/backup.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores, everything } from './database.ts';
import { refusal } from './files.ts';
import { entryOf, fee, read, reminder, terms } from './ledgerRows.ts';
import { A, B, DAY, facts, NOW, seen, topic, topics } from './make.ts';

let files: Map<string, string>;
beforeEach(async () => {
  files = await cleanStores();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await hashIds('zsxq', ['1']);
  await checkHealth(NOW);
  for (const community of [A, B]) {
    const page = topics([topic('1'), topic('2')], { community, span: [NOW - 2 * DAY, NOW] });
    const name = facts({ name: 'Orchard', price: 6800 }, { community });
    const deed = { kind: 'deed', community, deed: 'liked', seenAt: NOW } as never;
    await record({ community, seen: [name, seen(page), deed] }, NOW, defaultSettings());
    for (const table of LEDGER) {
      const row = { ...entryOf[table](`${table}-${community}`), community };
      await putEntry(table, row, NOW);
    }
    await db.reads.put(read('1', { community }));
    await db.terms.put(terms('a', { community }));
    await db.reminders.put(reminder('2026-10-01', { community }));
    const fromWall = NOW - (community === A ? 60_000 : 30_000);
    const piece = { community, pageKind: 'feed', fromWall, toWall: fromWall + 15_000 } as const;
    await mirrorAttention(await takeAttention([{ ...piece, ms: 15_000 }], [], NOW));
  }
  await settingsToDatabase(await changeSettings({ left: { community: A, on: '2025-11-01' } }));
  await settingsToDatabase(await changeSettings({ notBooked: { id: `${A}/x`, not: true } }));
  return () => vi.restoreAllMocks();
});

/** All rows that speak of a community, as text. */
const traces = async (community: string) => {
  const tables = JSON.parse(await everything()) as object[][];
  return tables.flat().filter((row) => JSON.stringify(row).includes(community)).length;
};

describe('what was there before a restore', () => {
  it('stays beside daily copies and is brought back to the byte', async () => {
    const before = await backupText(NOW);
    await restoreBackup(await writeBackup({ fees: [fee('other')] as never }, NOW), 'replace', NOW);
    expect(await db.fees.count()).toBe(1);
    for (const day of [1, 2, 3, 4]) expect(await copyWhenDue(NOW + day * DAY)).toBe(true);
    const [kept] = await keptCopies();
    expect(kept).toMatchObject({ before: 'restore', copiedAt: NOW });
    expect(await bringBack(kept?.file ?? '', NOW + 5 * DAY)).toBeGreaterThan(10);
    expect(await backupText(NOW)).toBe(before);
    expect((await getSettings()).leftOn).toEqual({ [A]: '2025-11-01' });
    expect(await checkHealth(NOW + 5 * DAY + 1)).toBeUndefined();
    expect(await backupText(NOW)).toBe(before);
    // And that can be taken back as well.
    const [back, ...none] = await keptCopies();
    expect([back?.copiedAt, none]).toEqual([NOW + 5 * DAY, []]);
    await bringBack(back?.file ?? '', NOW + 6 * DAY);
    expect(await db.fees.toArray()).toEqual([fee('other')]);
  });

  it('is kept of the last two restores, for a month', async () => {
    const text = await backupText(NOW);
    for (const at of [1, 2, 3]) await restoreBackup(text, 'merge', NOW + at);
    expect((await keptCopies()).map(({ copiedAt }) => copiedAt)).toEqual([NOW + 3, NOW + 2]);
    await copyWhenDue(NOW + 2 + KEPT_FOR + 1);
    expect(await keptCopies()).toMatchObject([{ copiedAt: NOW + 3 }]);
  });

  it('is not touched when it is damaged, and nothing is written', async () => {
    const text = await backupText(NOW);
    await restoreBackup(text, 'merge', NOW + 1);
    const file = (await keptCopies())[0]?.file ?? '';
    files.set(file, (files.get(file) ?? '').replace('6800', '6801'));
    const before = await everything();
    expect(await bringBack(file, NOW + 2)).toBeUndefined();
    expect(await bringBack('copy-a.ndjson', NOW + 2)).toBeUndefined();
    expect(await everything()).toBe(before);
  });
});

describe('everything of a community', () => {
  it('is gone from both stores and all copies that hold others, and no other is touched', async () => {
    await copyWhenDue(NOW);
    await restoreBackup(await backupText(NOW), 'merge', NOW + 1);
    const others = await traces(B);
    await forgetAll(A, NOW + 2);
    expect(await traces(A)).toBe(0);
    expect(await traces(B)).toBe(others);
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(A);
    const holding = [...files].filter(([, text]) => text.includes(A)).map(([name]) => name);
    // The daily ones are made anew by who asked for it.
    expect(holding.filter((name) => !name.startsWith('copy-'))).toEqual([
      `before-forget-${NOW + 2}.ndjson`,
    ]);
    expect(await checkHealth(NOW + 3)).toBeUndefined();
    expect(await traces(A)).toBe(0);
    expect(await knownKeys()).toEqual([B]);
  });

  it('is brought back whole, with its changes, beside what came since', async () => {
    const before = await everything();
    await forgetAll(A, NOW + 1);
    const [kept] = await keptCopies();
    expect(kept).toMatchObject({ before: 'forget', community: A });
    await bringBack(kept?.file ?? '', NOW + 2);
    expect(await everything()).toBe(before);
    expect(await getSettings()).toMatchObject({
      ...{ leftOn: { [A]: '2025-11-01' }, notBooked: [`${A}/x`] },
    });
    expect((await mirroredRows()).fees).toHaveLength(2);
    expect(await mirroredAttention()).toHaveLength(2);
    expect(await checkHealth(NOW + 3)).toBeUndefined();
    expect(await keptCopies()).toEqual([]);
    const [first] = await db.ledgerChanges.toArray();
    await undo(first?.seq ?? 0, NOW + 4);
    expect(await db.fees.count()).toBe(1);
  });

  it('comes back beside new entries, and numbers are never given twice', async () => {
    await forgetAll(A, NOW + 1);
    const { seq } = await putEntry('fees', fee('new'), NOW + 2);
    expect(seq).toBeGreaterThan(2 * LEDGER.length);
    const [kept] = await keptCopies();
    await bringBack(kept?.file ?? '', NOW + 3);
    expect((await db.fees.toArray()).map(({ id }) => id).sort()).toEqual(
      [`fees-${A}`, `fees-${B}`, 'new'].sort(),
    );
    expect(await checkHealth(NOW + 4)).toBeUndefined();
  });

  it('is let go of for good', async () => {
    await forgetAll(A, NOW + 1);
    await dropKept((await keptCopies())[0]?.file ?? '');
    expect([...files].some(([, text]) => text.includes(A))).toBe(false);
  });

  it('is not forgotten when the copy of it cannot be kept', async () => {
    const before = await everything();
    refusal.error = new Error('full');
    await expect(forgetAll(A, NOW + 1)).rejects.toThrow('full');
    refusal.error = undefined;
    expect(await everything()).toBe(before);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
  });
});

describe('what was read of a community', () => {
  it('goes, what is the user’s stays, and so does a name typed for it', async () => {
    const key = 'manual:club' as const;
    await typeFacts(key, { name: '读书会' }, NOW, defaultSettings());
    await putEntry('fees', fee('club', { community: key }), NOW);
    await forgetRead(key, NOW + 1);
    await forgetRead(A, NOW + 1);
    expect(await db.communities.toCollection().primaryKeys()).toEqual([key, B]);
    expect((await db.communities.get(key))?.readings.name?.[0]?.value).toBe('读书会');
    expect([await db.fees.count(), await db.attentionDays.count()]).toEqual([3, 2]);
    expect(await db.topicWeeks.where(':id').between([A, 0], [A, 1e9]).count()).toBe(0);
    expect(await checkHealth(NOW + 2)).toBeUndefined();
    // Without any entry the name goes, too.
    await dropEntry('fees', 'club', NOW + 3);
    await forgetRead(key, NOW + 3);
    expect(await db.communities.get(key)).toBeUndefined();
  });

  it('is not in what was kept of before', async () => {
    await restoreBackup(await backupText(NOW), 'merge', NOW + 1);
    await forgetRead(A, NOW + 2);
    const copy = await newestCopy();
    expect(copy?.tables.communities).toHaveLength(1);
    expect(copy?.tables.fees).toHaveLength(2);
  });
});
