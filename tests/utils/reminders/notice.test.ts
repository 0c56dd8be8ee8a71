/** The words of notifications, in both languages. */
import { describe, expect, it } from 'vitest';
import { readingPlan } from '../../../utils/decide/reading.ts';
import type { About } from '../../../utils/reminders/about.ts';
import { noticeOf } from '../../../utils/reminders/notice.ts';
import { planKey } from '../../../utils/reminders/plans.ts';
import { lifeInputs } from '../../../utils/reminders/renewals.ts';
import { soFarOf } from '../../../utils/reminders/soFar.ts';
import type { Occasion, ReminderInputs } from '../../../utils/reminders/types.ts';
import { nameOf, sentence } from '../../../utils/reminders/words.ts';
import { A, at, DAY, facts, factsOf, fee, HOUR, inputs, plan, ZONE } from './make.ts';

const about: About = {
  name: '慢生意',
  verdict: { id: 'verdict.pays', params: { lowFen: 1000, highFen: 200_000 } },
  moment: {
    id: 'moment.grace',
    params: { priceFen: 3740, withoutDays: 2, fromDay: '2026-03-01', untilDay: '2026-03-31' },
  },
};
const occasion = (more: Partial<Occasion>): Occasion => ({
  community: A,
  what: 'renewal-7',
  on: '2026-03-01',
  at: 0,
  until: at('2026-03-31 00:00'),
  ...more,
});
const say = (more: Partial<Occasion>, rows: Partial<ReminderInputs>, lang: 'zh-CN' | 'en') =>
  noticeOf(occasion(more), inputs(rows), about, { lang, zone: ZONE });

describe('a notice', () => {
  it.each([
    ['2026-02-21 09:00', '慢生意：还有 7 天到期', '慢生意: ends in 7 days'],
    // The day counts, not the name of the reminder: the machine was off.
    ['2026-02-25 09:00', '慢生意：还有 3 天到期', '慢生意: ends in 3 days'],
    ['2026-02-27 09:00', '慢生意：还有 1 天到期', '慢生意: ends in 1 day'],
    [
      '2026-02-28 23:59',
      '慢生意：今天是有效期最后一天',
      '慢生意: today is the last day of the term',
    ],
    [
      '2026-03-01 00:00',
      '慢生意：今天起过期，宽限价到 2026-03-30',
      '慢生意: over from today, grace price until 2026-03-30',
    ],
    ['2026-03-03 00:10', '慢生意：已过期 2 天', '慢生意: over for 2 days'],
  ])('of a term at %s', (now, zh, en) => {
    expect(say({}, { now: at(now) }, 'zh-CN')).toEqual({
      title: zh,
      message:
        '到今天为止值：净得 ¥10.00 到 ¥2,000\n最便宜：2026-03-01 到 2026-03-31 前续，¥37.40，断档 2 天起',
    });
    expect(say({}, { now: at(now) }, 'en').title).toBe(en);
  });

  it.each([
    // Read to the last second of February: as by days.
    ['2026-02-28 23:59:59', '2026-02-28 09:00', '今天是有效期最后一天'],
    ['2026-02-28 23:59:59', '2026-03-01 09:00', '今天起过期，宽限价到 2026-03-30'],
    // Within a day: until then that day is the last.
    ['2026-03-01 10:00:00', '2026-02-28 09:00', '还有 1 天到期'],
    ['2026-03-01 10:00:00', '2026-03-01 09:00', '今天是有效期最后一天'],
    ['2026-03-01 10:00:00', '2026-03-01 10:00', '今天起过期，宽限价到 2026-03-31'],
  ])('of a term read to end at %s, at %s', (end, now, title) => {
    const viewerTermEnd = Date.parse(`${end.replace(' ', 'T')}+08:00`);
    const read = facts(factsOf({ viewerState: 'member', viewerTermEnd }));
    expect(say({}, { now: at(now), facts: read }, 'zh-CN').title).toBe(`慢生意：${title}`);
  });

  it('of another platform, whose terms have no grace', () => {
    const there = { community: 'manual:club' } as const;
    expect(say(there, { now: at('2026-03-01 09:00') }, 'zh-CN').title).toBe('慢生意：今天起过期');
  });

  describe('of a refund window', () => {
    const paidAt = at('2026-01-01 15:17');
    const paid = fee({ paid: 29_900, paidOn: '2026-01-01', paidAt, term: 'forever' });
    const open = { what: 'refund-48', on: 'f1', until: at('2026-01-04 15:17') } as const;
    const now = at('2026-01-03 15:17');
    const steps = readingPlan({
      facts: factsOf({ digestsTotal: 80 }),
      topics: [
        { id: '1', kind: 'talk', createdAt: 1, firstSeenAt: 1, countsSeenAt: 1, digested: true },
      ],
      read: new Map([['1', paidAt + HOUR]]),
      plan: plan({ questions: ['甲', '乙'] }),
      asked: 1,
    });
    const soFar = (more = {}) =>
      soFarOf(
        {
          ...lifeInputs(inputs({ fees: [paid], now }), A),
          attention: [
            { community: A, day: '2026-01-02', pageKind: 'digests', ms: 1.5 * HOUR, byHandMs: 0 },
            // Before it was paid.
            { community: A, day: '2025-12-31', pageKind: 'feed', ms: 9 * HOUR, byHandMs: 0 },
          ],
          gains: [
            { id: 'g1', community: A, kind: 'skill', at: paidAt + DAY },
            { id: 'g2', community: A, kind: 'skill', at: paidAt - DAY },
          ],
          ...more,
        },
        { at: paidAt },
        steps,
      );
    const tell = (rows: Partial<ReminderInputs>, lang: 'zh-CN' | 'en', more = {}) =>
      noticeOf(
        occasion(open),
        inputs({ now, ...rows }),
        { ...about, soFar: soFar(more) },
        { lang, zone: ZONE },
      );

    it('says that all of it can come back until when, and what came of it so far; no verdict', () => {
      expect(tell({ fees: [paid] }, 'zh-CN')).toEqual({
        title: '慢生意：退款窗口还剩约 24 小时',
        message:
          '¥299.00 大约到 1月4日 15:17 前还能全退（这条规则有多方说法，官方原文没读到；iOS 星球币付的不能退）\n' +
          '到现在：用了 1.5 小时，精华读完 1/80，想问的问了 1/2，记了 1 条收获',
      });
      expect(tell({ fees: [paid] }, 'en').message).toBe(
        'All of ¥299.00 can be taken back until about Jan 4, 15:17 (several sources say so, the official text was not read; iOS coins are not refunded)\n' +
          'So far: used 1.5 hours, digests read to the end 1 of 80, planned questions asked 1 of 2, gains noted 1',
      );
    });

    it('names no amount that is not booked, and days before measuring are not zero', () => {
      const read = facts(factsOf({ viewerState: 'member', type: 'pay', viewerPayAt: paidAt }));
      const on = `@${paidAt}`;
      const { message } = noticeOf(
        occasion({ ...open, on }),
        inputs({ now, facts: read }),
        { ...about, soFar: soFar({ measuredSince: '2026-01-02' }) },
        { lang: 'zh-CN', zone: ZONE },
      );
      expect(message).toMatch(/^大约到 1月4日 15:17 前还能全退/);
      expect(message).toContain('至少用了 1.5 小时');
    });

    it('says so where only the day of paying is known', () => {
      const { paidAt: _, ...dayOnly } = paid;
      const { message } = tell({ fees: [dayOnly] }, 'zh-CN');
      expect(message).toContain('到 1月4日 00:00 前还能全退');
      expect(message).toContain('只知道哪天付的');
    });

    it('says that a refund without its fee may be of it', () => {
      const back = { kind: 'refund', term: 'none', paidOn: '2026-01-02', paid: 1500 } as const;
      const { message } = tell({ fees: [paid, fee({ id: 'r', ...back })] }, 'zh-CN');
      expect(message).toContain('另有一笔 ¥15.00 的退款没记是哪笔费用的');
    });

    it('counts the hours left, in the last one the minutes', () => {
      const late = { ...open, what: 'refund-66' } as const;
      expect(say(late, { now: at('2026-01-04 14:52') }, 'zh-CN').title).toContain('约 25 分钟');
      expect(say(late, { now: at('2026-01-04 14:17') }, 'en').title).toContain('about 1 hour left');
      expect(say(late, { now: at('2026-01-04 15:16') }, 'en').title).toContain('1 minute left');
    });
  });

  it('of a plan: how long it waited, without its own words', () => {
    const one = plan({ questions: ['私密的问题'], worthIt: '私密', stopRule: '私密' });
    const made = say(
      { what: 'plan', on: planKey(one) },
      { plans: [one], now: at('2026-01-08 20:00') },
      'zh-CN',
    );
    expect(made).toEqual({
      title: '慢生意：放了 3 天的打算，可以定了',
      message: '2026-01-05 写下的：每周 2 小时，想问 1 个问题',
    });
    expect(JSON.stringify(made)).not.toContain('私密');
  });

  it('of a backup: how old, or that there is none', () => {
    const old = { community: '', what: 'backup', on: '1' } as const;
    const now = at('2026-01-31 09:00');
    expect(say(old, { backups: { lastAt: now - 30.4 * DAY }, now }, 'en').title).toBe(
      'The last backup is 30 days old',
    );
    expect(say(old, { now }, 'zh-CN').title).toBe('记下的内容还没有备份过');
  });

  it('leaves no hole open, whatever is known', () => {
    const whats = ['renewal-30', 'renewal-0', 'refund-48', 'plan', 'backup'] as const;
    for (const what of whats) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const bare: About = { verdict: { id: 'verdict.noFee', params: {} } };
        const { title, message } = noticeOf(occasion({ what }), inputs(), bare, { lang });
        expect(title).not.toMatch(/{{|}}|undefined|NaN/);
        expect(title).not.toBe('');
        expect(message).not.toMatch(/{{|}}|undefined|NaN/);
      }
    }
  });
});

describe('names and sentences', () => {
  it('a name is one line, short, or the number', () => {
    expect(nameOf(A, ' a\n\u2028b\u0000 ', { lang: 'en' })).toBe('a b');
    expect([...nameOf(A, '😀'.repeat(200), { lang: 'en' })]).toHaveLength(60);
    expect(nameOf(A, undefined, { lang: 'zh-CN' })).toBe('社群 1000001');
  });

  it('a name with holes and patterns of its own stays as it is', () => {
    const name = '{{leftDays}} $& $1 {{name}}';
    expect(sentence({ id: 'title.renewalOverToday', params: { name } }, { lang: 'en' })).toBe(
      `${name}: over from today`,
    );
  });

  it('nothing of other namespaces, nor of objects, is a text', () => {
    for (const id of ['nothing.here', 'title', 'constructor.name', 'calendar.name.length']) {
      expect(sentence({ id, params: {} }, { lang: 'en' })).toBe('');
    }
  });
});
