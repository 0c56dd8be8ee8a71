// @vitest-environment jsdom
/** A read that fails says why, or is asked again by itself. */
import { act, cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerRecord } from '../../../entrypoints/dashboard/LedgerRecord.tsx';
import { LedgerSection } from '../../../entrypoints/pages/LedgerSection.tsx';
import { useLive } from '../../../entrypoints/pages/useLive.ts';
import { db, NewerData } from '../../../storage/db.ts';
import type { Answer } from '../../../utils/messages.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { fee, KEY, member } from '../ledger/sample.ts';
import { show } from '../render.tsx';

const sent = vi.hoisted(() => vi.fn<(type: string, body: object) => Promise<Answer>>());
vi.mock('../../../utils/client.ts', () => ({ send: sent }));

beforeEach(async () => {
  sent.mockReset();
  sent.mockResolvedValue({ ok: true });
  await Promise.all(db.tables.map((table) => table.clear()));
  return () => {
    cleanup();
    vi.restoreAllMocks();
  };
});

function Shown({ query }: { query: () => Promise<string> }) {
  const [live] = useLive(query, []);
  return <p>{live.state === 'ready' ? live.value : live.state === 'failed' ? live.reason : '…'}</p>;
}

describe('a failed read', () => {
  it.each([
    ['newer data', new NewerData(), 'newer-data'],
    [
      'an upgrade that waits',
      Object.assign(new Error(), { name: 'UpgradeBlocked' }),
      'upgrade-blocked',
    ],
    ['a full disk', Object.assign(new Error(), { name: 'QuotaExceededError' }), 'storage-full'],
    ['anything else', new Error('odd'), 'storage-broken'],
  ])('of %s says so', async (_, error, reason) => {
    show(<Shown query={() => Promise.reject(error)} />);
    expect(await screen.findByText(reason)).toBeTruthy();
  });

  it('because the database was closed is asked again by itself', async () => {
    const closed = Object.assign(new Error(), { name: 'DatabaseClosedError' });
    const query = vi.fn(async () => 'there').mockRejectedValueOnce(closed);
    show(<Shown query={query} />);
    expect(await screen.findByText('there')).toBeTruthy();
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('that stays closed says so in the end', async () => {
    const closed = Object.assign(new Error(), { name: 'DatabaseClosedError' });
    show(<Shown query={() => Promise.reject(closed)} />);
    expect(await screen.findByText('storage-broken', {}, { timeout: 5000 })).toBeTruthy();
  });

  it('without an end asks the background what is wrong', async () => {
    sent.mockResolvedValue({ ok: false, error: 'upgrade-blocked', again: true });
    vi.useFakeTimers();
    show(<Shown query={() => new Promise(() => undefined)} />);
    await act(() => vi.advanceTimersByTimeAsync(5000));
    vi.useRealTimers();
    expect(sent).toHaveBeenCalledWith('ready', {});
    expect(await screen.findByText('upgrade-blocked')).toBeTruthy();
  });
});

describe('a ledger that cannot be read', () => {
  const inUse = { settings: defaultSettings(), change: vi.fn(), error: undefined };
  const broken = () =>
    vi.spyOn(db.fees, 'where').mockImplementation(() => {
      throw new Error('odd');
    });

  it.each([
    ['on the card', <LedgerSection key="s" community={KEY} inUse={inUse} />],
    ['in the record', <LedgerRecord key="r" community={KEY} inUse={inUse} />],
  ])('does not vanish %s: it says so and can be asked for again', async (_, ui) => {
    await db.communities.put(member());
    await db.fees.put(fee());
    const spy = broken();
    show(ui);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    spy.mockRestore();
    await act(async () => screen.getByRole('button').click());
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
