import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { payoff } from '../../../utils/payoff/payoff.ts';
import type { Fee, Gain } from '../../../utils/payoff/types.ts';
import { fee, gain, inputs, settings, used } from './make.ts';

/** The example as docs/payoff.md prints it. */
interface Example {
  now: string;
  zone: string;
  settings: object;
  fees: Partial<Fee>[];
  attention: { day: string; hours: number; byHandHours?: number }[];
  gains: { kind: Gain['kind']; lowFen: number; highFen: number; day: string }[];
}

const text = readFileSync(new URL('../../../docs/payoff.md', import.meta.url), 'utf8');
const example = text.slice(text.indexOf('## Worked example'));
const block = /```json\n([\s\S]*?)```/.exec(example)?.[1] ?? '';
const given = JSON.parse(block) as Example;
const rows = [...example.matchAll(/^\| ([a-z]\S*\.\S+) +\| (\S+) +\|/gm)].map(
  (match) => [match[1] ?? '', match[2] ?? ''] as const,
);

const result = payoff(
  inputs({
    now: Date.parse(given.now),
    zone: given.zone,
    settings: settings(given.settings),
    fees: given.fees.map((f) => fee(f)),
    attention: given.attention.map(({ day, hours, byHandHours = 0 }) =>
      used(day, hours, { byHandMs: byHandHours * 3_600_000 }),
    ),
    gains: given.gains.map(({ kind, lowFen, highFen, day }) =>
      gain(lowFen, highFen, { kind, at: Date.parse(`${day}T12:00:00+08:00`) }),
    ),
  }),
);

function figure(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], result);
}

describe('the worked example of docs/payoff.md', () => {
  it('has its figures', () => {
    expect(rows.length).toBe(22);
  });

  it.each(rows)('%s is %s', (path, printed) => {
    const is = figure(path);
    if (typeof is === 'number') expect(is).toBeCloseTo(Number(printed), 6);
    else expect(String(is)).toBe(printed);
  });
});
