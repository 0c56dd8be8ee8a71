/** The overview out of a part of the time rows says exactly what it says out of all of them. */
import { beforeAll, expect, it, vi } from 'vitest';
import { DAY } from '../../../utils/days.ts';
import { defaultSettings } from '../../../utils/settings.ts';

const NOW = Date.UTC(2026, 4, 20, 9);

beforeAll(async () => {
  vi.stubGlobal('location', { search: '?sample' });
  vi.resetModules();
  const { fillSample } = await import('../../../storage/sample.ts');
  const { sampleRows } = await import('../../../utils/sample/sample.ts');
  const rows = sampleRows(NOW, 'en');
  // Years of use before: of a running term it is no part, of a planet without a term it is.
  const old = ['zsxq:90000000000101', 'zsxq:90000000000105', 'zsxq:90000000000106'] as const;
  const more = old.flatMap((community) =>
    Array.from({ length: 300 }, (_, i) => ({
      ...{ community, pageKind: 'feed' as const, ms: 600_000, byHandMs: 0 },
      day: new Date(NOW - (i * 4 + 3) * DAY).toISOString().slice(0, 10),
    })),
  );
  await fillSample({ ...rows, attentionDays: [...rows.attentionDays, ...more] });
});

it('the same ranks, budget and hours, and far fewer rows', async () => {
  const { allLedgerRows, ledgerCommunities } = await import(
    '../../../entrypoints/dashboard/OverviewRows.ts'
  );
  const { overviewRows } = await import('../../../entrypoints/dashboard/OverviewTime.ts');
  const { overviewOf } = await import('../../../entrypoints/pages/overviewOf.ts');
  const { idleOf } = await import('../../../utils/payoff/costs.ts');
  const { verdict } = await import('../../../utils/payoff/verdict.ts');
  const settings = { ...defaultSettings(), hourLostFen: 1000 };
  const [all, part] = await Promise.all([allLedgerRows(), overviewRows(NOW)]);
  expect(part.attention.length).toBeLessThan(all.attention.length - 300);
  expect(part.measuredSince).toBe(all.measuredSince);
  const overview = (rows: typeof all) =>
    overviewOf(ledgerCommunities(rows, settings, NOW), rows.attention, settings, NOW);
  expect(overview(part)).toEqual(overview(all));
  const idle = (rows: typeof all) =>
    ledgerCommunities(rows, settings, NOW).map(({ inputs }) => [
      inputs.community,
      idleOf(inputs, verdict(inputs).span),
    ]);
  expect(idle(part)).toEqual(idle(all));
});
