/** The forms' fields to rows and back, and the small reckonings of the components. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../components/decide/bestOf.ts';
import { claimFields, FIELDS_OF, readClaim } from '../../../components/decide/claimForm.ts';
import { localMinute, parseLocalMinute } from '../../../components/decide/localMinute.ts';
import { readAs } from '../../../components/decide/Promises.tsx';
import { linesOf, parseHours, planFields, readPlan } from '../../../components/decide/planForm.ts';
import { boxOf, place } from '../../../components/decide/pricePlot.ts';
import { escapeHtml, promisedHtml } from '../../../components/decide/promisedHtml.ts';
import type { Comparison } from '../../../utils/decide/compare.ts';
import { canonical } from '../../../utils/formats/canonical.ts';
import { CLAIM_KINDS, ClaimSchema } from '../../../utils/payoff/entries.ts';
import { PlanSchema } from '../../../utils/payoff/types.ts';
import { claim, NOW, plan } from './sample.ts';

const DAY = 86_400_000;

describe('the plan form', () => {
  it('gives back the plan it was given', () => {
    const made = plan({ term: { begin: '2026-01-01', end: '2027-01-01' } });
    const read = readPlan(planFields(made, undefined));
    const { id, community, madeAt, ...entry } = made;
    expect(read).toEqual({ plan: entry });
    expect(PlanSchema.parse({ id, community, madeAt, ...entry })).toEqual(made);
  });

  it('names every field that cannot be read', () => {
    const fields = {
      ...planFields({ aims: ['deadline'] }, undefined),
      hours: '200',
      items: '1.5',
      itemWorth: 'abc',
      dated: true,
      begin: '2026-02-30',
      end: '2026-01-01',
    };
    const read = readPlan(fields);
    expect(read).toEqual({
      wrong: ['hours', 'items', 'itemWorth', 'deadlineOn', 'begin', 'end'],
    });
  });

  it('takes hours as people type them', () => {
    expect(['2', '1.5', '０．５', ' 168 '].map(parseHours)).toEqual([2, 1.5, 0.5, 168]);
    expect(['', '-1', '169', '2h'].map(parseHours)).toEqual([...Array(4)]);
  });

  it('keeps no more questions than a plan may hold', () => {
    const lines = linesOf(Array.from({ length: 80 }, (_, i) => ` 问 ${i} \n`).join('\n'));
    expect(lines).toHaveLength(50);
    expect(lines[0]).toBe('问 0');
  });
});

describe('the claim form', () => {
  it.each(CLAIM_KINDS)('%s: keeps what its kind needs and nothing else', (kind) => {
    const fields = {
      ...claimFields({}),
      kind,
      text: '说好的',
      count: '3',
      hours: '24',
      members: '500',
      name: '阿檐',
    };
    const read = readClaim(fields);
    if (!('claim' in read)) throw new Error('not read');
    const whole = { ...read.claim, id: 'c', community: claim().community, keptAt: NOW };
    expect(ClaimSchema.parse(whole)).toEqual(whole);
    for (const name of ['count', 'hours', 'members', 'name'] as const) {
      expect(name in read.claim).toBe(FIELDS_OF[kind].includes(name));
    }
  });

  it('a price rise has members, a step, or neither: on a day', () => {
    const fields = { ...claimFields({}), kind: 'price-rise' as const, text: '6月1日起涨价' };
    expect(readClaim(fields)).toMatchObject({ claim: { kind: 'price-rise' } });
    expect(readClaim({ ...fields, count: '100' })).toMatchObject({ claim: { count: 100 } });
    expect(readClaim({ ...fields, members: 'x' })).toEqual({ wrong: ['members'] });
    const d = (key: string, params?: Record<string, string | number>) =>
      `${key} ${params?.step} ${params?.members}`;
    const rise = { ...claim({ text: '涨价' }), kind: 'price-rise' as const };
    const { thing: _, per: __, count: ___, ...bare } = rise;
    expect(readAs({ ...bare, count: 100 }, d)).toBe('claim.readAs.price-riseStep 100 0');
    expect(readAs(bare, d)).toContain('price-riseOpen');
    expect(readAs({ ...bare, members: 500 }, d)).toBe('claim.readAs.price-rise 0 500');
  });

  it('changing one keeps its source, its terms and its tick', () => {
    const before = claim({ termsHash: 'b'.repeat(64), tick: 'kept' });
    const read = readClaim({ ...claimFields(before), count: '2' }, before);
    expect(read).toMatchObject({
      claim: { count: 2, source: 'intro', termsHash: before.termsHash, tick: 'kept' },
    });
  });

  it('changed words are the user’s, no longer the introduction’s', () => {
    const before = claim({ termsHash: 'b'.repeat(64) });
    const read = readClaim({ ...claimFields(before), text: '每天两篇' }, before);
    expect(read).toMatchObject({ claim: { text: '每天两篇', source: 'typed' } });
    expect('claim' in read && read.claim.termsHash).toBeUndefined();
  });

  it('refuses none and nonsense', () => {
    const fields = { ...claimFields(claim()), text: ' ', count: '0' };
    expect(readClaim(fields)).toEqual({ wrong: ['text', 'count'] });
  });
});

it('a minute goes into its field and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2011, 0, 1), max: Date.UTC(2090, 0, 1) }), (at) => {
      const minute = Math.floor(at / 60_000) * 60_000;
      const back = parseLocalMinute(localMinute(minute)) ?? 0;
      // The hour a clock is set back is there twice.
      return back === minute || Math.abs(back - minute) === 3_600_000;
    }),
  );
  expect(parseLocalMinute('2025-02-30 09:00')).toBeUndefined();
});

it('prices lie inside the plot, the dearer higher, and nothing is drawn between', () => {
  const list = [
    { fen: 100, fromAt: NOW - 9 * DAY, toAt: NOW - 5 * DAY, gap: [NOW - 5 * DAY, NOW] as const },
    { fen: 300, fromAt: NOW, toAt: NOW },
  ];
  const box = boxOf([list, []]);
  if (!box) throw new Error('no box');
  const { path, dots } = place(list, box);
  expect(path.match(/M/g)).toHaveLength(1);
  expect(dots).toHaveLength(3);
  for (const { x, y } of dots) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(100);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(40);
  }
  expect(dots[2]?.y).toBeLessThan(dots[0]?.y ?? 0);
  expect(boxOf([[], []])).toBeUndefined();
});

describe('the better of a row', () => {
  const source = { via: 'response', endpoint: 'group', seenAt: NOW } as const;
  const comparison = (window: Comparison['window']): Comparison => ({
    columns: [
      { community: 'zsxq:1', name: '', weeks: 4 },
      { community: 'zsxq:2', name: '', weeks: 4 },
    ],
    rows: [],
    window,
    warnings: [],
  });
  const row = (unit: 'fen' | 'perWeek', a: number, b: number, better: 'high' | 'low' = 'low') => ({
    id: 'price' as const,
    better,
    over: unit === 'fen' ? ('nothing' as const) : ('weeks' as const),
    values: {
      'zsxq:1': { value: a, unit, source },
      'zsxq:2': { value: b, unit, source },
    },
  });
  it('is named by what it means, not where it is no better', () => {
    expect(bestOf(row('fen', 1, 2), comparison('differs'))).toEqual(['zsxq:1']);
    expect(bestOf(row('fen', 2, 2), comparison('same'))).toEqual([]);
    expect(bestOf(row('perWeek', 1, 2, 'high'), comparison('same'))).toEqual(['zsxq:2']);
  });
  it('is not told of rates over different times', () => {
    expect(bestOf(row('perWeek', 1, 2, 'high'), comparison('differs'))).toEqual([]);
    const own = { ...row('perWeek', 1, 2, 'high'), over: 'own' as const };
    expect(bestOf(own, comparison('same'))).toEqual([]);
  });
});

describe('the page of what was promised', () => {
  const page = (text: string) =>
    promisedHtml({
      lang: 'zh-CN',
      title: text,
      about: [text],
      termsTitle: '条款',
      terms: [[text, text]],
      intro: text,
      introTitle: '简介',
      claimsTitle: '承诺',
      claims: [[text, text]],
      hashed: canonical({ intro: text }),
      hashedTitle: text,
      hashedNote: text,
      foot: [text],
    });

  it('holds any text as text: nothing to run, nothing to fetch, nothing lost', () => {
    const harmless = (text: string) => tagsOf(page(text)).every((tag) => ALLOWED.has(tag));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), harmless));
    for (const hostile of HOSTILE) {
      const html = page(hostile);
      expect(harmless(hostile)).toBe(true);
      expect(html).not.toContain(hostile);
      expect(html).toContain(escapeHtml(hostile));
    }
  });

  it('holds the text of the check sum to the letter', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (intro) => {
        const pre = /<pre id="hashed">(.*)<\/pre>/s.exec(page(intro))?.[1] ?? '';
        expect(unescaped(pre)).toBe(canonical({ intro }));
      }),
    );
  });

  it('a formula stays text in a spreadsheet', () => {
    const html = page('=1+1');
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});

const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "</style><b>'&"];
const ALLOWED = new Set([
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'div', 'p', 'table'],
  ...['tr', 'th', 'td', 'blockquote', 'footer', 'pre'],
]);

function unescaped(html: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => named[name] ?? '');
}

/** Names of the tags a text holds. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map((m) => (m[1] ?? '').toLowerCase());
}
