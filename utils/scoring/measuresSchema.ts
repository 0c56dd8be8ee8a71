/** Stored measures are validated when they come back from a backup or a database. */
import { z } from 'zod';
import { MAX_WEEKS, type Measures } from './measures.ts';

const count = z.int().min(0);
const amount = z.number().min(0);
const share = z.number().min(0).max(1);
const at = z.number().nullable();
const stretch = z.strictObject({ days: amount, topics: count });

const activity = z.strictObject({
  recent: stretch,
  before: stretch,
  lately: stretch,
  newestAt: at,
  steady: share.nullable(),
  gaps: count,
  burstiness: z.number().min(-1).max(1).nullable(),
  counted: count,
  ripe: count,
  depthSum: amount,
  depthMedian: amount.nullable(),
  authors: count,
  gini: z.number().min(-1).max(1).nullable(),
  halfMakers: count.nullable(),
  digests: count,
  questions: count,
});

const owner = z.strictObject({
  days: amount,
  anchorAt: z.number(),
  silentDays: amount,
  staffSilentDays: amount,
  lastActAt: at,
  staffLastActAt: at,
  lastTopicAt: at,
  staffLastTopicAt: at,
  weeks: count,
  ownerWeeks: count,
  anyWeeks: count,
  staffWeeks: count,
  ownerTopics: count,
  ownerComments: count,
  ownerLikes: count,
  mixOwner: count,
  mixStaff: count,
  mixMembers: count,
  answered: count,
  open: count,
  young: count,
  staffAnswered: count,
  staffOpen: count,
  judged: count,
  repliedByOwner: count,
  repliedByStaff: count,
  replyHours: amount.nullable(),
  replies: count,
  answerHours: z.strictObject({ low: amount, high: amount, n: count }).nullable(),
  guestsListed: count,
  guestsActive: count,
});

const week = z.strictObject({
  week: z.int(),
  total: count,
  owner: count,
  staff: count,
  checkins: count,
  digests: count,
  covered: share,
});

export const MeasuresSchema: z.ZodType<Measures> = z.strictObject({
  version: z.int().min(1),
  anchorAt: at,
  coveredDays: amount,
  topics: count,
  checkins: count,
  pinned: count,
  activity: activity.nullable(),
  owner: owner.nullable(),
  weeks: z.array(week).max(MAX_WEEKS),
});
