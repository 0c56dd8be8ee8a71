import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Observation } from '../../../utils/observations.ts';
import { expand } from '../../../utils/sites/index.ts';
import { sampleOfSkeleton } from '../../../utils/sites/zsxq/changed.ts';
import { createReader } from '../../../utils/sites/zsxq/reader.ts';
import { AT, GID, good, group, PAGE_URL, talk, wire } from './zsxq/bodies.ts';

const heard = (path: string, body: unknown) => ({
  url: `https://api.zsxq.com/v2/groups/${GID}${path}`,
  method: '',
  status: 200,
  text: wire(body),
  at: AT,
});
/** As it arrives: over a message, which is JSON. */
const sent = (path: string, body: unknown): unknown[] =>
  JSON.parse(JSON.stringify([createReader().pick(heard(path, body))]));
const kinds = (seen: unknown[]) => seen.map((o) => Observation.parse(o).kind);

describe('what a page sent, expanded', () => {
  it('gleanings become observations', () => {
    expect(kinds(expand(sent('', good({ group: group() })), PAGE_URL))).toEqual([
      'facts',
      'people',
    ]);
    const topics = good({ topics: [talk('2025-12-10T15:51:25.639+0800')] });
    expect(kinds(expand(sent('/topics?scope=all&count=20', topics), PAGE_URL))).toEqual(['topics']);
  });

  it('anything else is left for validation', () => {
    const others = [null, 5, 'x', [], { kind: 'facts' }, undefined];
    expect(expand(others, PAGE_URL)).toEqual(others);
  });

  it.each(['https://example.org/', 'https://geektime.example/', ''])(
    'nothing comes of gleanings from %j',
    (url) => {
      expect(expand(sent('', good({ group: group() })), url)).toEqual([]);
    },
  );

  it('a gleaning of one planet says nothing on the page of another', () => {
    const seen = expand(sent('', good({ group: group() })), 'https://wx.zsxq.com/group/88888888');
    expect(kinds(seen)).toEqual(['problem']);
  });

  it('a forged gleaning cannot throw; what it yields is checked like any', () => {
    const value = fc.jsonValue();
    const forged = fc.record(
      {
        kind: fc.constant('gleaning'),
        site: fc.constantFrom<unknown>('zsxq', 'dedao', 5),
        via: fc.oneof(fc.constantFrom('response', 'stored', 'page', 'text'), value),
        url: fc.oneof(
          fc.constantFrom(
            `https://api.zsxq.com/v2/groups/${GID}`,
            `https://api.zsxq.com/v2/groups/${GID}/topics`,
          ),
          value,
        ),
        method: fc.oneof(fc.constantFrom('', 'GET', 'POST'), value),
        status: value,
        at: value,
        size: value,
        body: value,
        sample: value,
        self: value,
        about: value,
      },
      { requiredKeys: ['kind', 'site'] },
    );
    fc.assert(
      fc.property(forged, (one) => {
        expect(Array.isArray(expand([one], PAGE_URL))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what leaves the page', () => {
  it('has no words of people, in text, names, titles or search', () => {
    const topics = good({
      topics: [
        talk('2025-12-10T15:51:25.639+0800', {
          annotation: '批注',
          latest_likes: [
            { create_time: '2025-12-10T15:51:25.639+0800', owner: { user_id: 1, name: '路人丙' } },
          ],
        }),
      ],
    });
    const out = createReader().pick(heard('/topics?scope=all&keyword=%E7%A7%98%E5%AF%86', topics));
    expect(out).toBeTruthy();
    expect(JSON.stringify(out)).not.toMatch(/今天|路人|批注|广东|秘密|%E7%A7%98|images/);
  });

  it('says keys and types once for each kind of response', () => {
    const reader = createReader();
    const pick = () => reader.pick(heard('', good({ group: group() })))?.sample;
    expect(sampleOfSkeleton(pick() ?? '')).toContain('"group_id":"number"');
    expect(pick()).toBeUndefined();
  });
});
