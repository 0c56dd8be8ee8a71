/** What is reminded of, and what is not. */
import { describe, expect, it } from 'vitest';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import type { ReminderInputs } from '../../../utils/reminders/types.ts';
import { A, at, B, DAY, decision, facts, factsOf, fee, HOUR, inputs, plan } from './make.ts';

const NOW = at('2026-01-01 12:00');
const times = (more: Partial<ReminderInputs>) =>
  occasionsOf(inputs(more)).map(({ what, at }) => [
    what,
    new Date(at + 8 * HOUR).toISOString().slice(0, 16),
  ]);
const whats = (more: Partial<ReminderInputs>) => occasionsOf(inputs(more)).map(({ what }) => what);
const RENEWALS = ['renewal-30', 'renewal-7', 'renewal-1', 'renewal-0'];
const REFUNDS = ['refund-48', 'refund-66'];

describe('renewal', () => {
  it('30, 7 and 1 days before the last day and on it, at nine in the morning there', () => {
    expect(times({ fees: [fee()] })).toEqual([
      ['renewal-30', '2026-01-29T09:00'],
      ['renewal-7', '2026-02-21T09:00'],
      ['renewal-1', '2026-02-27T09:00'],
      ['renewal-0', '2026-02-28T09:00'],
    ]);
  });

  it.each([
    ['the last second of a day', '2026-02-28T23:59:59', '2026-02-28'],
    ['midnight', '2026-03-01T00:00:00', '2026-02-28'],
    ['after nine', '2026-03-01T09:30:00', '2026-03-01'],
    ['nine itself, or before: one would come too late', '2026-03-01T09:00:00', '2026-02-28'],
  ])('of a term read to end at %s while one may still renew early', (_, end, day) => {
    const read = factsOf({
      viewerState: 'member',
      type: 'pay',
      viewerTermBegin: at('2025-03-01 10:00'),
      viewerTermEnd: Date.parse(`${end}+08:00`),
    });
    expect(times({ facts: facts(read) }).at(-1)).toEqual(['renewal-0', `${day}T09:00`]);
  });

  it('of the term that was read where none is booked', () => {
    const read = factsOf({
      viewerState: 'member',
      type: 'pay',
      viewerTermBegin: at('2025-03-01 10:00'),
      viewerTermEnd: at('2026-03-01 10:00'),
    });
    expect(whats({ facts: facts(read) })).toEqual(RENEWALS);
    const trial = { ...read, ...factsOf({ viewerState: 'trial' }) };
    expect(whats({ facts: facts(trial) })).toEqual([]);
    const owner = { ...read, ...factsOf({ viewerState: 'owner' }) };
    expect(whats({ facts: facts(owner) })).toEqual([]);
  });

  it.each<[string, Partial<ReminderInputs>]>([
    ['forever', { fees: [fee({ term: 'forever' })] }],
    [
      'forever beside a term',
      { fees: [fee(), fee({ id: 'f2', kind: 'upgrade', term: 'forever' })] },
    ],
    [
      'forever, just paid',
      { fees: [fee(), fee({ id: 'f2', paidOn: '2025-12-31', term: 'forever', method: 'coin' })] },
    ],
    ['free', { fees: [fee()], facts: facts(factsOf({ type: 'free' })) }],
    ['left', { fees: [fee()], settings: { ...inputs().settings, leftOn: { [A]: '2025-12-01' } } }],
    [
      'leaving',
      { fees: [fee()], settings: { ...inputs().settings, leftOn: { [A]: '2026-02-01' } } },
    ],
    ['refunded', { fees: [fee(), fee({ id: 'r', kind: 'refund', refunds: 'f1', term: 'none' })] }],
    [
      'decided to leave',
      { fees: [fee()], decisions: [decision({ choice: 'leave', termEnd: '2026-03-01' })] },
    ],
    ['over for a month', { fees: [fee()], now: at('2026-03-31 00:00') }],
    ['switched off', { fees: [fee()], settings: { ...inputs().settings, reminders: false } }],
    [
      'switched off there',
      { fees: [fee()], settings: { ...inputs().settings, remindersOff: [A] } },
    ],
  ])('not where it is %s', (_, more) => {
    expect(whats({ now: NOW, ...more })).toEqual([]);
  });

  it('of the new end alone once a renewal is booked, or read', () => {
    const next = fee({
      id: 'f2',
      kind: 'renewal',
      paidOn: '2026-01-20',
      term: { begin: '2026-03-01', end: '2027-03-01' },
    });
    const now = at('2026-02-10 12:00');
    const ends = (more: Partial<ReminderInputs>) =>
      new Set(occasionsOf(inputs({ now, ...more })).map(({ on }) => on));
    expect(ends({ fees: [fee(), next] })).toEqual(new Set(['2027-03-01']));
    const read = { viewerState: 'member', viewerTermBegin: at('2025-03-01 10:00') };
    const far = factsOf({ ...read, viewerTermEnd: at('2027-03-01 10:00') });
    expect(ends({ fees: [fee()], facts: facts(far) })).toEqual(new Set(['2027-03-01']));
    const near = factsOf({ ...read, viewerTermEnd: at('2026-03-02 10:00') });
    expect(ends({ fees: [fee()], facts: facts(near) })).toEqual(new Set(['2026-03-01']));
  });

  it('again after another decision, and of another term', () => {
    const leave = decision({ choice: 'leave', termEnd: '2026-03-01' });
    const keep = decision({ id: 'd2', at: leave.at + 1, choice: 'keep', termEnd: '2026-03-01' });
    expect(whats({ fees: [fee()], decisions: [keep, leave] })).toEqual(RENEWALS);
    const before = decision({ choice: 'leave', termEnd: '2025-03-01' });
    expect(whats({ fees: [fee()], decisions: [before] })).toEqual(RENEWALS);
  });

  it('not for those of others, nor of a question or back issue', () => {
    const only = { ...inputs().settings, remindersOff: [B] };
    expect(whats({ fees: [fee({ community: B })], settings: only })).toEqual([]);
    expect(whats({ fees: [fee({ kind: 'back-issue' })] })).toEqual([]);
  });
});

describe('refund', () => {
  const paidAt = at('2026-01-01 03:17');
  const forever = fee({ paidOn: '2026-01-01', paidAt, term: 'forever' });

  it('48 and 66 hours after the moment of payment', () => {
    expect(times({ fees: [forever] })).toEqual([
      ['refund-48', '2026-01-03T03:17'],
      ['refund-66', '2026-01-03T21:17'],
    ]);
    const [first] = occasionsOf(inputs({ fees: [forever] }));
    expect(first?.until).toBe(paidAt + 72 * HOUR);
  });

  it('by the moment that was read, for a fee of that day and where none is booked', () => {
    const read = facts(factsOf({ viewerState: 'member', type: 'pay', viewerPayAt: paidAt }));
    const { paidAt: _, ...dayOnly } = forever;
    expect(times({ fees: [dayOnly], facts: read })).toEqual(times({ fees: [forever] }));
    expect(whats({ fees: [{ ...dayOnly, paidOn: '2025-12-20' }], facts: read })).toEqual(REFUNDS);
    expect(occasionsOf(inputs({ facts: read })).map(({ on }) => on)).toEqual([
      `@${paidAt}`,
      `@${paidAt}`,
    ]);
  });

  it('from the first moment of the day where nothing else is known', () => {
    const { paidAt: _, ...dayOnly } = forever;
    expect(times({ fees: [dayOnly] })).toEqual([
      ['refund-48', '2026-01-03T00:00'],
      ['refund-66', '2026-01-03T18:00'],
    ]);
  });

  it.each<[string, Partial<ReminderInputs>]>([
    ['coins', { fees: [{ ...forever, method: 'coin' }] }],
    ['a gift', { fees: [{ ...forever, kind: 'gift' }] }],
    ['a question', { fees: [{ ...forever, kind: 'question', term: 'none' }] }],
    ['another platform', { fees: [{ ...forever, community: 'manual:club' }] }],
    [
      'what was refunded',
      {
        fees: [
          forever,
          fee({ id: 'r', kind: 'refund', refunds: 'f1', term: 'none', paidOn: '2026-01-02' }),
        ],
      },
    ],
    [
      'what was refunded in part',
      {
        fees: [
          forever,
          fee({
            id: 'r',
            kind: 'refund',
            refunds: 'f1',
            paid: 100,
            term: 'none',
            paidOn: '2026-01-02',
          }),
        ],
      },
    ],
    [
      'a refund that names no fee',
      { fees: [forever, fee({ id: 'r', kind: 'refund', term: 'none', paidOn: '2026-01-02' })] },
    ],
    [
      'a decision to keep it',
      {
        fees: [forever],
        decisions: [decision({ moment: 'refund', choice: 'keep', at: paidAt + HOUR })],
      },
    ],
    [
      'who is out',
      { fees: [forever], facts: facts(factsOf({ viewerState: 'not-joined' }, paidAt + HOUR)) },
    ],
    [
      'who left',
      { fees: [forever], settings: { ...inputs().settings, leftOn: { [A]: '2026-01-01' } } },
    ],
    [
      'free planets',
      { facts: facts(factsOf({ viewerState: 'member', type: 'free', viewerPayAt: paidAt })) },
    ],
    ['visitors', { facts: facts(factsOf({ viewerState: 'not-joined', viewerPayAt: paidAt })) }],
  ])('not for %s', (_, more) => {
    expect(whats({ now: NOW, ...more })).toEqual([]);
  });
});

describe('plan', () => {
  it('when its cool-off ends, again when it is put off', () => {
    const [one] = occasionsOf(inputs({ plans: [plan()] }));
    expect(one).toMatchObject({ what: 'plan', community: A, at: at('2026-01-08 20:00') });
    const [later] = occasionsOf(inputs({ plans: [plan({ remindAt: at('2026-01-15 20:00') })] }));
    expect(later?.on).not.toBe(one?.on);
    expect(occasionsOf(inputs({ plans: [plan({ id: 'x'.repeat(64) })] }))[0]?.on).toHaveLength(64);
  });

  it.each<[string, Partial<ReminderInputs>]>([
    ['decided', { decisions: [decision({ moment: 'before', choice: 'pass' })] }],
    ['paid for', { fees: [fee({ term: 'forever', paidOn: '2026-01-06', method: 'coin' })] }],
    ['without a cool-off', { plans: [(({ remindAt: _, ...rest }) => rest)(plan())] }],
  ])('not when it is %s', (_, more) => {
    expect(whats({ plans: [plan()], ...more })).toEqual([]);
  });

  it('still, after a decision to wait, a decision before it, and an old payment', () => {
    const decisions = [
      decision({ moment: 'before', choice: 'wait' }),
      decision({ id: 'd2', moment: 'before', choice: 'pass', at: at('2026-01-01 00:00') }),
    ];
    const fees = [fee({ paidOn: '2025-01-01', term: { begin: '2025-01-01', end: '2025-11-01' } })];
    expect(whats({ plans: [plan()], decisions, fees })).toEqual(['plan']);
  });
});

describe('backup', () => {
  const firstEntryAt = at('2025-12-01 22:00');
  it('when the last is old: by the schedule and a day, or after a month', () => {
    const settings = (days: number) => ({ ...inputs().settings, backupEveryDays: days });
    const lastAt = at('2025-12-20 22:00');
    expect(times({ backups: { firstEntryAt } })).toEqual([['backup', '2025-12-31T09:00']]);
    expect(times({ backups: { firstEntryAt, lastAt } })).toEqual([['backup', '2026-01-19T09:00']]);
    expect(times({ backups: { firstEntryAt, lastAt }, settings: settings(7) })).toEqual([
      ['backup', '2025-12-28T09:00'],
    ]);
    expect(times({ backups: { lastAt: NOW - 100 * DAY } })).toEqual([]);
  });
});
