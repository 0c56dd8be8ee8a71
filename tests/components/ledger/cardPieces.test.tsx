// @vitest-environment jsdom
/** What the card says and offers in cases that are not the usual one. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CostEntries } from '../../../components/ledger/CostEntries.tsx';
import { Proposals } from '../../../components/ledger/Proposals.tsx';
import { LedgerRecord } from '../../../entrypoints/dashboard/LedgerRecord.tsx';
import { LedgerSection } from '../../../entrypoints/pages/LedgerSection.tsx';
import { db } from '../../../storage/db.ts';
import type { Proposal } from '../../../utils/payoff/proposal.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import type { CommunityKey } from '../../../utils/words.ts';
import { show } from '../render.tsx';
import { fee, KEY, member, viewOfRows } from './sample.ts';

const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('more received than paid', () => {
  const commission = fee({ id: 'c', kind: 'commission', paid: 50_000, term: 'none' });

  it('is said once, and nothing costs less than nothing', () => {
    const { payoff } = viewOfRows({ fees: [fee(), { ...commission, paidOn: '2025-10-01' }] });
    const { container } = show(<CostEntries payoff={payoff} unmeasured={false} />);
    expect(container.textContent).toContain('收到的比这些天的费用多 ¥399.00');
    expect(container.textContent).toContain('期限里还剩¥264.00');
    expect(container.textContent).not.toMatch(/-¥|每小时|每天/);
  });

  it('with nothing left in the term, no empty list is drawn', () => {
    const { payoff } = viewOfRows({ fees: [{ ...commission, paidOn: '2025-10-01' }] });
    const { container } = show(<CostEntries payoff={payoff} unmeasured={true} />);
    expect(container.querySelector('dl')).toBeNull();
  });
});

describe('a payment shown while more is read', () => {
  const [read] = viewOfRows({ fees: [] }).proposals as [Proposal];
  const of = (paid: number): Proposal => ({ ...read, draft: { ...read.draft, paid } });
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '实付（元）' });
  const view = (paid: number, onConfirm = vi.fn()) => (
    <Proposals proposals={[of(paid)]} onConfirm={onConfirm} onAside={vi.fn()} />
  );

  it('has the amount as it is now', async () => {
    const { again } = show(view(9_900));
    const onConfirm = vi.fn();
    again(view(6_800, onConfirm));
    expect(field().value).toBe('68.00');
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(of(6_800), 6_800);
  });

  it('keeps what the user typed', async () => {
    const { again } = show(view(9_900));
    await userEvent.clear(field());
    await userEvent.type(field(), '50');
    again(view(6_800));
    expect(field().value).toBe('50');
  });
});

describe('a community whose site is not read', () => {
  it.each<CommunityKey>(['manual:club', 'geektime:1'])('has no timer to rest: %s', async (key) => {
    await db.fees.put(fee({ community: key }));
    show(<LedgerSection community={key} inUse={inUse} />);
    await screen.findByRole('region', { name: '账本' });
    expect(screen.queryByRole('button', { name: /暂停一小时|这里不计时/ })).toBeNull();
  });

  it.each<CommunityKey>(['manual:club', 'geektime:1'])('nor in its record: %s', async (key) => {
    await db.fees.put(fee({ community: key }));
    show(<LedgerRecord community={key} inUse={inUse} />);
    await screen.findByRole('heading', { name: '费用' });
    expect(screen.queryByRole('button', { name: /暂停一小时|这里不计时/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: '看到的' })).toBeNull();
  });

  it('one that is read has it', async () => {
    await db.communities.put(member());
    show(<LedgerSection community={KEY} inUse={inUse} />);
    await screen.findByRole('region', { name: '账本' });
    expect(screen.getAllByRole('button', { name: /暂停一小时|这里不计时/ })).toHaveLength(2);
  });
});
