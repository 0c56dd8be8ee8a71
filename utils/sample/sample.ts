/**
 * The sample one may look round in: eight planets and a community by hand, all invented, with a
 * year and a half of rows in every table. Pure: the same `now`, language and zone give the same rows.
 */
import { dayIn, dayStart } from '../attention/split.ts';
import { DAY } from '../days.ts';
import type { Language } from '../format.ts';
import { sampleEntries } from './entries.ts';
import type { CommunityRowLike } from './like.ts';
import { K, SAMPLE_PLANETS } from './planets.ts';
import { changesOf, markDaysOf, readingsOf, readPlanet, sightingsOf } from './readings.ts';
import { byHandSessions, daysOf, deedDaysOf, sessionsOf } from './use.ts';

export function sampleRows(now: number, language: Language, zone?: string) {
  const tongue = language === 'en' ? 1 : 0;
  const dayOf = (at: number) => dayIn(at, zone);
  const startOf = (daysAgo: number) => dayStart(dayOf(now - daysAgo * DAY), zone);
  const read = SAMPLE_PLANETS.map((plan) => readPlanet(plan, now, tongue));
  const sessions = [
    ...SAMPLE_PLANETS.flatMap((plan) => sessionsOf(plan, now, startOf)),
    ...byHandSessions(K.writers, now, tongue === 1 ? 'In the reading room' : '在读书室'),
  ];
  const name = tongue === 1 ? 'Wednesday Writers' : '周三写作小组';
  const byHand: CommunityRowLike = {
    key: K.writers,
    site: 'manual',
    readings: readingsOf({ name }, now - 150 * DAY),
    coverage: {},
    troubles: [],
    firstSeenAt: now - 150 * DAY,
    lastSeenAt: now - 2 * DAY,
  };
  return {
    communities: [...read.map((one): CommunityRowLike => one.row), byHand],
    topicWeeks: read.flatMap((one) => one.topicWeeks),
    factChanges: SAMPLE_PLANETS.flatMap((plan) => changesOf(plan, now)),
    markDays: SAMPLE_PLANETS.flatMap((plan) => markDaysOf(plan, now, dayOf)),
    sightings: sightingsOf(now, K.slow, tongue),
    sessions,
    attentionDays: daysOf(sessions, dayOf),
    deedDays: deedDaysOf(sessions, dayOf),
    ...sampleEntries(now, tongue, dayOf),
  };
}

export type SampleRows = ReturnType<typeof sampleRows>;
