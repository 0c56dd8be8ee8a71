import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PickedTopic } from '../../../../utils/observations.ts';
import { scopeOf, spanOf } from '../../../../utils/sites/zsxq/coverage.ts';

const AT = Date.parse('2025-12-10T16:30:00+08:00');
const HOUR = 3_600_000;
const ago = (hours: number) => AT - hours * HOUR;
const site = (at: number) => new Date(at + 8 * HOUR).toISOString().replace('Z', '+0800');
const topic = (at: number, over: Partial<PickedTopic> = {}): PickedTopic => ({
  id: String(at),
  kind: 'talk',
  createdAt: at,
  ...over,
});
const asked = (over: Record<string, string> = {}) =>
  new URLSearchParams({ scope: 'all', count: '3', ...over });
const span = (hours: number[], over: Record<string, string> = {}) =>
  spanOf(
    hours.map((h) => topic(ago(h))),
    asked(over),
    AT,
  );

describe('the time a page of topics covers', () => {
  it.each<[string, number[], Record<string, string>, [number, number] | undefined]>([
    ['first page: from its oldest to the moment', [1, 2, 5], {}, [ago(5), AT]],
    ['a next page: to the end asked with', [5, 8, 9], { end_time: site(ago(5)) }, [ago(9), ago(5)]],
    [
      'an end before the newest: inclusive or not',
      [8, 9],
      { end_time: site(ago(5)) },
      [ago(9), ago(5)],
    ],
    ['an end in the future is the moment', [1], { end_time: site(ago(-99)) }, [ago(1), AT]],
    [
      'a full month page: from its oldest',
      [5, 6, 7],
      { begin_time: site(ago(99)), end_time: site(ago(2)) },
      [ago(7), ago(2)],
    ],
    [
      'a month page not filled: the window',
      [5, 6],
      { begin_time: site(ago(99)), end_time: site(ago(2)) },
      [ago(99), ago(2)],
    ],
    [
      'this month: to the moment',
      [5, 6],
      { begin_time: site(ago(99)), end_time: site(ago(-99)) },
      [ago(99), AT],
    ],
    [
      'no count, no proof that the page is not full',
      [5, 6],
      { begin_time: site(ago(99)), end_time: site(ago(2)), count: '' },
      [ago(6), ago(2)],
    ],
    [
      'anything new since, full: only between',
      [1, 2, 5],
      { begin_time: site(ago(9)) },
      [ago(5), ago(1)],
    ],
    ['anything new since, one of one', [1], { begin_time: site(ago(9)), count: '1' }, undefined],
    [
      'anything new since, not filled: all since',
      [1, 2],
      { begin_time: site(ago(9)) },
      [ago(9), AT],
    ],
    [
      'forward: only between',
      [5, 6],
      { direction: 'forward', begin_time: site(ago(9)) },
      [ago(6), ago(5)],
    ],
    ['forward, oldest first: only between', [6, 5], { direction: 'forward' }, [ago(6), ago(5)]],
    ['an empty page covers nothing', [], {}, undefined],
    ['not newest first: no list by time', [2, 1, 5], {}, undefined],
    ['oldest first without being asked to', [5, 2], {}, undefined],
    ['a topic past the end asked with', [1, 8], { end_time: site(ago(5)) }, undefined],
    ['a topic before the begin asked with', [1, 99], { begin_time: site(ago(9)) }, undefined],
    ['a parameter that may narrow', [1, 2], { keyword: '' }, undefined],
    ['an end that cannot be read', [1, 2], { end_time: 'yesterday' }, undefined],
    [
      'an end at the site\'s "never"',
      [1, 2],
      { end_time: '2286-11-21T01:46:39.999+0800' },
      undefined,
    ],
    ['with_invisibles changes nothing', [1, 2], { with_invisibles: 'true' }, [ago(2), AT]],
  ])('%s', (_name, hours, over, expected) => {
    expect(span(hours, over)).toEqual(expected);
  });

  it('reads an end whose + came bare', () => {
    const params = new URLSearchParams(`scope=all&count=3&end_time=${site(ago(5))}`);
    expect(spanOf([topic(ago(6))], params, AT)).toEqual([ago(6), ago(5)]);
  });

  it('leaves pinned topics aside, however old', () => {
    const topics = [topic(ago(9999), { sticky: true }), topic(ago(1)), topic(ago(2))];
    expect(spanOf(topics, asked(), AT)).toEqual([ago(2), AT]);
    expect(spanOf(topics.slice(0, 1), asked(), AT)).toBeUndefined();
  });

  it('a topic newer than our clock is still in the span', () => {
    expect(span([-1, 2])).toEqual([ago(2), ago(-1)]);
  });

  it('never claims what was not asked or lies in the future', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 30 });
    const edge = fc.option(fc.integer({ min: -200, max: 700 }), { nil: undefined });
    fc.assert(
      fc.property(
        hours,
        edge,
        edge,
        fc.constantFrom('forward', 'backward', ''),
        (list, b, e, direction) => {
          const got = span(
            list.toSorted((x, y) => x - y),
            {
              ...(b !== undefined && { begin_time: site(ago(b)) }),
              ...(e !== undefined && { end_time: site(ago(e)) }),
              ...(direction && { direction }),
            },
          );
          if (!got) return;
          const [from, to] = got;
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(Math.min(AT, e === undefined ? AT : Math.max(ago(e), AT)));
          if (e !== undefined) expect(to).toBeLessThanOrEqual(ago(e));
          if (b !== undefined) expect(from).toBeGreaterThanOrEqual(ago(b));
          else expect(from).toBe(ago(Math.max(...list)));
        },
      ),
    );
  });
});

describe('the scope asked for', () => {
  it.each([
    ['scope=all', 'all'],
    ['', 'all'],
    ['scope=digests', 'digests'],
    ['scope=by_owner', 'by_owner'],
    ['scope=questions', 'questions'],
    ['scope=unanswered_questions', 'unanswered_questions'],
    ['scope=with_files', 'with_files'],
    ['scope=with_images', 'other'],
    ['scope=All', 'other'],
    ['scope=', 'other'],
  ])('%s → %s', (query, scope) => {
    expect(scopeOf(new URLSearchParams(query))).toBe(scope);
  });
});
