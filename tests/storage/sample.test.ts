/** The sample's database: rows every repository can read, apart from the user's, gone when asked. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { badRows } from '../../storage/report.ts';
import { inSample, SAMPLE_DB } from '../../utils/sample/mode.ts';
import { sampleRows } from '../../utils/sample/sample.ts';

const NOW = Date.UTC(2026, 4, 20, 9);

beforeEach(() => {
  vi.stubGlobal('location', { search: '?sample' });
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

it('is asked for by the address alone', () => {
  expect(inSample('?sample')).toBe(true);
  expect(inSample('?sample=1')).toBe(true);
  expect(inSample('')).toBe(false);
  expect(inSample('?community=zsxq:1')).toBe(false);
});

it('fills a database of its own with rows that all can be read, and is deleted whole', async () => {
  const { db } = await import('../../storage/db.ts');
  const { deleteSample, dropSample, fillSample } = await import('../../storage/sample.ts');
  const { allCommunities } = await import('../../storage/communities.ts');
  const { fees } = await import('../../storage/fees.ts');
  const { gains } = await import('../../storage/gains.ts');
  const { attentionDays } = await import('../../storage/attention.ts');
  const { sessions } = await import('../../storage/sessions.ts');
  const { markHistory } = await import('../../storage/marks.ts');
  const { deedDays } = await import('../../storage/deeds.ts');
  expect(db.name).toBe(SAMPLE_DB);
  const rows = sampleRows(NOW, 'zh-CN');
  await fillSample(rows);
  await fillSample(rows);
  expect(await allCommunities()).toHaveLength(rows.communities.length);
  expect(await fees()).toHaveLength(rows.fees.length);
  expect(await gains()).toHaveLength(rows.gains.length);
  expect(await attentionDays()).toHaveLength(rows.attentionDays.length);
  const [first] = rows.communities;
  if (!first) throw new Error('no community');
  expect((await sessions(first.key)).length).toBeGreaterThan(20);
  expect((await markHistory(first.key)).length).toBeGreaterThan(10);
  expect((await deedDays(first.key)).length).toBeGreaterThan(5);
  expect(badRows()).toEqual([]);
  await dropSample();
  await deleteSample();
  const left = await indexedDB.databases();
  expect(left.map((one) => one.name)).not.toContain(SAMPLE_DB);
});

it('is never written into the user’s database', async () => {
  vi.stubGlobal('location', { search: '' });
  const { db } = await import('../../storage/db.ts');
  const { fillSample } = await import('../../storage/sample.ts');
  expect(db.name).toBe('planet-worth');
  await expect(fillSample(sampleRows(NOW, 'en'))).rejects.toThrow();
});

it('sends nothing', async () => {
  const { send } = await import('../../utils/client.ts');
  expect(await send('dismissHealth', {})).toEqual({ ok: false, error: 'sample' });
});
