/** The sample: the same each time, rows that are valid and agree with each other, invented names in both languages. */
import { describe, expect, it } from 'vitest';
import {
  ClaimSchema,
  DecisionSchema,
  HandDeedSchema,
  OwnQuestionSchema,
} from '../../../utils/payoff/entries.ts';
import {
  AttentionDaySchema,
  FeeSchema,
  GainSchema,
  PlanSchema,
} from '../../../utils/payoff/types.ts';
import { sampleRows } from '../../../utils/sample/sample.ts';

const NOW = Date.UTC(2026, 4, 20, 9);
const ZONE = 'Asia/Shanghai';

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const rows = sampleRows(NOW, language, ZONE);

  it('is the same each time', () => {
    expect(sampleRows(NOW, language, ZONE)).toEqual(rows);
  });

  it.each([
    ['fees', FeeSchema],
    ['gains', GainSchema],
    ['plans', PlanSchema],
    ['handDeeds', HandDeedSchema],
    ['questions', OwnQuestionSchema],
    ['claims', ClaimSchema],
    ['decisions', DecisionSchema],
    ['attentionDays', AttentionDaySchema],
  ] as const)('%s are valid', (name, schema) => {
    expect(rows[name].length).toBeGreaterThan(1);
    for (const row of rows[name]) expect(schema.safeParse(row).error).toBeUndefined();
  });

  it('has no row of a community that is not there, and none in the future', () => {
    const keys = new Set<string>(rows.communities.map((one) => one.key));
    const tables = [
      rows.fees,
      rows.gains,
      rows.plans,
      rows.attentionDays,
      rows.sessions,
      rows.markDays,
    ];
    for (const row of tables.flat()) expect(keys).toContain(row.community);
    for (const row of rows.sessions) expect(row.toAt).toBeLessThanOrEqual(NOW);
    for (const week of rows.topicWeeks) {
      for (const topic of week.topics) expect(topic.createdAt).toBeLessThanOrEqual(NOW);
    }
  });

  it('has day rows that are the sum of its sessions', () => {
    const ofSessions = rows.sessions.flatMap((one) => Object.values(one.ms));
    const ofDays = rows.attentionDays.flatMap((one) => [one.ms, one.byHandMs]);
    const sum = (list: readonly (number | undefined)[]) =>
      list.reduce<number>((all, n) => all + (n ?? 0), 0);
    expect(sum(ofDays)).toBe(sum(ofSessions));
  });
});

it('speaks English where the page does', () => {
  const text =
    JSON.stringify(sampleRows(NOW, 'en', ZONE).fees) +
    JSON.stringify(sampleRows(NOW, 'en', ZONE).decisions);
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});
