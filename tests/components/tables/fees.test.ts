/** A fee's community and term, as they are changed in a table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { along } from '../../../components/tables/specs/feeMoves.ts';
import { parseTerm, showTerm } from '../../../components/tables/specs/feeTerm.ts';
import type { Fee } from '../../../utils/payoff/types.ts';
import { wordsOf } from './words.ts';

const words = wordsOf();
const said = { ...words, l: (key: string) => (key === 'fee.termforever' ? '永久' : '没有期限') };

describe('a term', () => {
  it.each([
    ['2026-01-05 – 2027-01-05', { begin: '2026-01-05', end: '2027-01-05' }],
    ['2026/1/5 到 2027/1/5', { begin: '2026-01-05', end: '2027-01-05' }],
    ['2026年1月5日至2027年1月5日', { begin: '2026-01-05', end: '2027-01-05' }],
    ['２０２６.１.５ ~ ２０２７.１.５', { begin: '2026-01-05', end: '2027-01-05' }],
    ['永久', 'forever'],
    ['Forever', 'forever'],
    ['', 'none'],
    ['没有期限', 'none'],
    ['2026-01-05', undefined],
    ['2027-01-05 – 2026-01-05', undefined],
    ['2026-02-30 – 2027-01-05', undefined],
    ['以后再说', undefined],
  ])('%s', (typed, term) => {
    expect(parseTerm(typed, said)).toEqual(term);
  });

  it('is read again as it is shown', () => {
    const day = fc
      .date({ min: new Date('2011-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [begin, end] = [a, b].sort() as [string, string];
        fc.pre(begin < end);
        expect(parseTerm(showTerm({ begin, end }, said), said)).toEqual({ begin, end });
      }),
    );
    for (const term of ['forever', 'none'] as const) {
      expect(parseTerm(showTerm(term, said), said)).toBe(term);
    }
  });
});

describe('moving to another community', () => {
  const fee: Fee = {
    ...{ id: 'fee', community: 'zsxq:1', kind: 'join', paid: 100, currency: 'CNY' },
    ...{ paidOn: '2026-01-01', term: 'none' },
  };
  const refund: Fee = { ...fee, id: 'back', kind: 'refund', refunds: 'fee' };
  const alone: Fee = { ...refund, id: 'alone', refunds: 'not there' };
  const all = new Map([fee, refund, alone].map((row) => [row.id, row]));
  const rows = { byId: (id: string) => all.get(id), values: () => all.values() };
  const moved = (row: Fee): Fee => ({ ...row, community: 'zsxq:2' });

  it('a fee takes its refunds with it', () => {
    expect(along([moved(fee)], rows)).toEqual({ rows: [moved(fee), moved(refund)] });
    expect(along([moved(refund), moved(fee)], rows)).toEqual({
      rows: [moved(refund), moved(fee)],
    });
  });
  it('a refund does not leave its fee', () => {
    expect(along([moved(refund)], rows)).toEqual({ wrong: 'refundStays' });
    expect(along([moved(fee), { ...refund, note: 'x' }], rows)).toEqual({ wrong: 'refundStays' });
  });
  it('a refund whose fee is not there moves, and what does not move is left alone', () => {
    expect(along([moved(alone)], rows)).toEqual({ rows: [moved(alone)] });
    expect(along([{ ...refund, paid: 5 }], rows)).toEqual({ rows: [{ ...refund, paid: 5 }] });
  });
});
