// @vitest-environment jsdom
/** The overview out of stored rows: time measured in years before is not time never measured. */
import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Overview } from '../../../entrypoints/dashboard/Overview.tsx';
import { db } from '../../../storage/db.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { fee } from '../../utils/payoff/make.ts';
import { show } from '../render.tsx';

afterEach(() => Promise.all([db.fees.clear(), db.attentionDays.clear()]));

const inUse = { settings: defaultSettings(), change: () => undefined, error: undefined };

it('no row of this year is no time this year; no row at all is not known', async () => {
  const year = new Date().getFullYear();
  const paid = { community: 'manual:b' as const, paidOn: `${year}-01-01` };
  await db.fees.put(fee({ ...paid, term: { begin: `${year}-01-01`, end: `${year + 1}-01-01` } }));
  const { unmount } = show(<Overview inUse={inUse} />);
  await screen.findByText('还没计过时。');
  unmount();
  await db.attentionDays.put({
    ...{ community: 'zsxq:1', day: `${year - 2}-03-03`, pageKind: 'feed', ms: 60_000, byHandMs: 0 },
  });
  show(<Overview inUse={inUse} />);
  const figure = (await screen.findByText('计时加手工补记。')).closest('dd');
  expect(figure?.firstChild?.textContent).toBe('0 分');
});
