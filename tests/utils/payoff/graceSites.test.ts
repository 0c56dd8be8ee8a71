/** The grace price is a rule of one platform: of other places nothing of it is said. */
import { expect, it } from 'vitest';
import { needsOf } from '../../../utils/overview/needs.ts';
import { endOf, momentOf } from '../../../utils/payoff/grace.ts';
import { lifeOf } from '../../../utils/payoff/life.ts';
import { loadOf } from '../../../utils/payoff/load.ts';
import { payoff } from '../../../utils/payoff/payoff.ts';
import { occasionsOf } from '../../../utils/reminders/due.ts';
import { inputs as reminderInputs } from '../reminders/make.ts';
import { facts, fee, inputs, NOW, OTHER, PLANET, TODAY, used, ZONE } from './make.ts';

const over = (community: typeof PLANET, end = '2025-12-05') => {
  const paid = fee({ community, paidOn: '2024-12-05', term: { begin: '2024-12-05', end } });
  return inputs({
    community,
    fees: [paid],
    attention: [used('2025-12-04', 1, { community })],
    facts: facts({ price: 30_000 }),
  });
};
const told = (community: typeof PLANET, end?: string) => {
  const of = over(community, end);
  const reminders = reminderInputs({
    fees: of.fees,
    facts: new Map([[community, of.facts ?? {}]]),
    now: NOW,
    zone: ZONE,
  });
  return {
    life: lifeOf(of).state,
    moments: payoff(of).renewal?.options.map(({ moment, withoutDays }) => [moment, withoutDays]),
    cheapest: payoff(of).renewal?.cheapest,
    need: needsOf({ reminders, communities: [of], load: loadOf([], TODAY) })[0]?.says,
    reminders: [...new Set(occasionsOf(reminders).map(({ until }) => until))],
  };
};

it('on 知识星球 a term just over has its grace price, elsewhere it is over', () => {
  expect(told(PLANET)).toEqual({
    life: 'grace',
    moments: [
      ['early', 0],
      ['grace', 5],
      ['later', 30],
    ],
    cheapest: 'grace',
    need: {
      id: 'need.gracePrice',
      params: {
        sinceDays: 5,
        priceFen: 30_000,
        // The last day of it.
        graceEndAt: Date.parse('2026-01-03T00:00:00+08:00'),
      },
    },
    reminders: [Date.parse('2026-01-04T00:00:00+08:00')],
  });
  expect(told(OTHER)).toEqual({
    life: 'lapsed',
    moments: [
      ['early', 0],
      ['later', 5],
    ],
    cheapest: 'later',
    need: { id: 'need.endedPrice', params: { sinceDays: 5, priceFen: 30_000 } },
    // Spoken of for a week.
    reminders: [Date.parse('2025-12-12T00:00:00+08:00')],
  });
});

it('elsewhere a week after the end nothing is asked any more', () => {
  expect(told(OTHER, '2025-12-03')).toMatchObject({ need: undefined, reminders: [] });
});

it('the moment of the end itself is the end where there is no grace', () => {
  const at = Date.parse('2025-12-05T10:00:00+08:00');
  const read = { facts: facts({ viewerTermEnd: at }), zone: ZONE };
  const end = endOf({ end: '2025-12-05' }, { ...read, community: OTHER });
  expect([momentOf(end, at - 1, ZONE), momentOf(end, at, ZONE)]).toEqual(['early', 'later']);
});
