import { beforeEach, expect, it } from 'vitest';
import { db } from '../../storage/db.ts';
import { forgetRead } from '../../storage/forget.ts';
import { ownPrices } from '../../storage/ownPrices.ts';
import { record } from '../../storage/record.ts';
import { releaseFact, typeFacts } from '../../storage/typed.ts';
import { defaultSettings } from '../../utils/settings.ts';
import { cleanStores } from './database.ts';
import { A, facts, NOW } from './make.ts';

beforeEach(cleanStores);

const settings = defaultSettings();
const put = (values: Parameters<typeof facts>[0]) =>
  record({ community: A, seen: [facts(values)] }, NOW, settings);
const yearly = { type: 'pay', price: 6800, duration: '1Y', paymentMode: 'period' } as const;

it('keeps a member’s price a day; a visitor’s is none of theirs', async () => {
  await put({ ...yearly, viewerState: 'not-joined' });
  expect(await ownPrices()).toEqual(new Map());
  await record(
    { community: A, seen: [facts({ viewerState: 'member' }, { seenAt: NOW + 1 })] },
    NOW + 1,
    settings,
  );
  expect(await ownPrices()).toEqual(new Map([[A, 19]]));
});

it('follows what is typed and let go of, and goes when the planet is forgotten', async () => {
  await put({ ...yearly, viewerState: 'member' });
  await typeFacts(A, { price: 36_500 }, NOW, settings);
  expect(await ownPrices()).toEqual(new Map([[A, 100]]));
  await releaseFact(A, 'price', NOW, settings);
  expect(await ownPrices()).toEqual(new Map([[A, 19]]));
  await forgetRead(A, NOW);
  expect(await ownPrices()).toEqual(new Map());
});

it.each(['{', 'null', '[1]', '{"zsxq:1":"x"}'])('%s is no comparison', async (value) => {
  await db.meta.put({ key: 'ownPrices', value });
  expect([...(await ownPrices()).keys()].filter((key) => key.startsWith('zsxq'))).toEqual([]);
});
