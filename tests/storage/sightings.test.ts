import { beforeEach, describe, expect, it } from 'vitest';
import { recordSightings, sightings } from '../../storage/sightings.ts';
import type { ObservationOf } from '../../utils/observations.ts';
import { cleanStores } from './database.ts';
import { A, B, facts, NOW } from './make.ts';

beforeEach(cleanStores);

const sighting = (price: number, seenAt = NOW): ObservationOf<'sighting'> => ({
  ...facts({ name: 'Quarry', price, members: 34 }, { community: B, seenAt }),
  kind: 'sighting',
  site: 'zsxq',
  endpoint: 'groups',
});

describe('sightings', () => {
  it('keep the newest of what one page said, in any order', async () => {
    await recordSightings(A, [sighting(200)]);
    await recordSightings(A, [sighting(100, NOW - 1), sighting(200)]);
    expect(await sightings()).toMatchObject([
      { community: B, on: A, name: 'Quarry', price: 200, members: 34, seenAt: NOW },
    ]);
  });

  it('never take over what another page said', async () => {
    await recordSightings('', [sighting(200)]);
    await recordSightings(A, [sighting(100, NOW - 1)]);
    expect((await sightings()).map((row) => [row.on, row.price])).toEqual([
      ['', 200],
      [A, 100],
    ]);
  });
});
