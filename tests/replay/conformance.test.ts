/**
 * Our bodies against real recorded ones: same keys, same types, same order. The recordings are no
 * part of this repository; where `../shared` does not lie beside the checkout this is left out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { api, data, EMPTY, PAIRS, twin } from './conformancePairs.ts';
import { differences, misordered, type Shape, shapeOf } from './shapes.ts';

// The first answer grows the planets.
vi.setConfig({ testTimeout: 60_000 });

const RECORDED = new URL('../../../shared/zsxq/recorded/', import.meta.url);
const there = existsSync(RECORDED);
if (!there) console.warn('left out: no recorded bodies beside this checkout (../shared)');

const recorded = (name: string) => readFileSync(new URL(`${name}.json`, RECORDED), 'utf8');

describe.skipIf(!there)('our bodies have the shape of the recorded ones', () => {
  describe.each(Object.entries(PAIRS))('%s', (_name, pair) => {
    let real: Shape;
    let ours: Shape;
    it('nothing is missing', () => {
      real = shapeOf(pair.real.map(recorded), pair.from);
      ours = shapeOf(pair.ours(), pair.from);
      expect(differences(real, ours, pair.lacks)).toEqual([]);
    });
    it('nothing is made up', () => {
      expect(differences(ours, real, pair.adds)).toEqual([]);
    });
    it('the keys come in the same order', () => {
      expect(misordered(ours, real)).toEqual([]);
    });
  });
  it.each(Object.entries(EMPTY))('%s is the same to the letter', (name, ours) => {
    expect(JSON.parse(ours())).toEqual(JSON.parse(recorded(name)));
  });
  it('figures of the twin are those of the recorded planet', () => {
    const group = (text: string) => data(JSON.parse(text)).group as Record<string, unknown>;
    const [a, b] = [
      group(recorded('group_joined_paid_viewer_partner')),
      group(api(`/v2/groups/${twin}`)),
    ];
    for (const key of ['group_id', 'type', 'create_time', 'statistics', 'alive_time'])
      expect(b[key], key).toEqual(a[key]);
    for (const key of ['payment', 'renewal']) {
      const { end_time: _a, ...rest } =
        (a.policies as Record<string, Record<string, unknown>>)[key] ?? {};
      expect((b.policies as Record<string, unknown>)[key]).toMatchObject(rest);
    }
    expect((b.user_specific as Record<string, unknown>).paid).toBe(false);
    const money = ({ amount, advance_amount, grace_amount }: Record<string, unknown>) => [
      amount,
      advance_amount,
      grace_amount,
    ];
    expect(money(data(JSON.parse(api(`/v2/groups/${twin}/renewal`))))).toEqual(
      money(data(JSON.parse(recorded('group_renewal')))),
    );
  });
});
