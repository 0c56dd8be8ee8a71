/** What the one-line forms of the record make of what is typed. */
import { describe, expect, it } from 'vitest';
import { beganOn } from '../../../components/ledger/addTime.ts';
import { readDeed } from '../../../components/ledger/deedForm.ts';
import { parseDays } from '../../../components/ledger/parse.ts';
import { judged, readQuestion } from '../../../components/ledger/questionForm.ts';
import { topicIn, topicUrl } from '../../../utils/sites/address.ts';
import { KEY, TODAY } from './sample.ts';

describe('time told by hand', () => {
  const HOUR = 3_600_000;
  const at = (hour: number, minute = 0) => new Date(2025, 11, 10, hour, minute).getTime();
  it.each([
    ['of a day gone by begins at noon', '2025-12-09', 2 * HOUR, at(9), at(12) - 24 * HOUR],
    ['of today begins at noon once it fits after it', '2025-12-10', 2 * HOUR, at(15), at(12)],
    ['of this morning lies before now', '2025-12-10', 2 * HOUR, at(9), at(7)],
    ['of the noon hour ends now', '2025-12-10', HOUR, at(12, 30), at(11, 30)],
    ['as long as today so far', '2025-12-10', HOUR, at(1), at(0)],
    ['longer than today so far', '2025-12-10', 2 * HOUR, at(1), undefined],
  ])('%s', (_, day, ms, now, began) => expect(beganOn(day, ms, now)).toBe(began));
});

describe('a deed', () => {
  const fields = { deed: 'event', on: TODAY, count: ' ３ ', note: '  x ' } as const;
  it('is read', () =>
    expect(readDeed(fields, TODAY)).toEqual({
      draft: { deed: 'event', on: TODAY, count: 3, note: 'x' },
    }));
  it.each([
    [{ on: '2025-12-11' }, 'on'],
    [{ on: '' }, 'on'],
    [{ on: '2025-02-30' }, 'on'],
    [{ count: '0' }, 'count'],
    [{ count: '1001' }, 'count'],
    [{ count: '1.5' }, 'count'],
  ])('%o is refused', (more, wrong) =>
    expect(readDeed({ ...fields, ...more }, TODAY)).toEqual({ wrong }),
  );
});

describe('a question', () => {
  const fields = { askedOn: '2025-12-01', answeredOn: '', note: '' };
  it('open: no moment of an answer', () =>
    expect(readQuestion(fields, TODAY)).toEqual({
      draft: { askedAt: new Date(2025, 11, 1, 12).getTime() },
    }));
  it.each([
    [{ askedOn: '2025-12-11' }, 'askedOn'],
    [{ answeredOn: '2025-11-30' }, 'answeredOn'],
    [{ answeredOn: '2025-12-11' }, 'answeredOn'],
  ])('%o is refused', (more, wrong) =>
    expect(readQuestion({ ...fields, ...more }, TODAY)).toEqual({ wrong }),
  );

  it('judged keeps all else of its entry; unsaid again has no worth', () => {
    const entry = { id: 'q', community: KEY, askedAt: 5, note: 'n', worth: 'no' } as const;
    const state = { community: KEY, askedAt: 5, state: 'open', entry } as const;
    expect(judged(state, 'yes', 'new')).toEqual({ ...entry, worth: 'yes' });
    expect(judged(state, undefined, 'new')).toEqual({
      id: 'q',
      ...{ community: KEY, askedAt: 5, note: 'n' },
    });
    const read = { community: KEY, askedAt: 5, state: 'open', topic: '123456' } as const;
    expect(judged(read, 'partly', 'new')).toEqual({
      ...{ id: 'new', community: KEY, askedAt: 5, topic: '123456', worth: 'partly' },
    });
  });
});

it.each([
  ['3650', 3650],
  ['10年', 3650],
  ['3 years', 1095],
  ['30 天', 30],
  ['0', undefined],
  ['36501', undefined],
  ['1.5 年', undefined],
  ['', undefined],
])('%s is so many days: %s', (text, days) => expect(parseDays(text, 36_500)).toBe(days));

it.each([
  ['22811548884141111', '22811548884141111'],
  ['https://wx.zsxq.com/group/15555411412112/topic/22811548884141111', '22811548884141111'],
  ['https://wx.zsxq.com/topic_detail/22811548884141111', '22811548884141111'],
  ['https://wx.zsxq.com/group/15555411412112', undefined],
  ['https://wx.zsxq.com.evil.example/group/1/topic/22811548884141111', undefined],
  ['javascript:alert(1)', undefined],
  ['12', undefined],
])('the topic in %s', (text, topic) => expect(topicIn(text)).toBe(topic));

it('a topic’s address comes back as that topic, and only of a site that is known', () => {
  const url = topicUrl('zsxq:15555411412112', '22811548884141111') ?? '';
  expect(topicIn(url)).toBe('22811548884141111');
  expect(topicUrl('manual:club', '22811548884141111')).toBeUndefined();
});
