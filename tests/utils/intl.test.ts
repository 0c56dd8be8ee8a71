/** Formatters that are kept say what fresh ones would, in whatever zone the machine is by then. */
import { env } from 'node:process';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { date } from '../../utils/format.ts';
import { byLanguage, timesByLanguage } from '../../utils/intl.ts';

const zone = env.TZ;
afterEach(() => {
  if (zone === undefined) delete env.TZ;
  else env.TZ = zone;
});

const OPTIONS = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

describe('times', () => {
  it('follow the machine from zone to zone, with its summer time', () => {
    const say = timesByLanguage(OPTIONS);
    const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom('zh-CN', 'en'),
        fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (timeZone, language, at) => {
          env.TZ = timeZone;
          const fresh = new Intl.DateTimeFormat(language, { ...OPTIONS, timeZone });
          expect(say(at, language)).toBe(fresh.format(at));
          expect(date(at, language as 'en')).toBe(date(at, language as 'en', timeZone));
        },
      ),
    );
  });
});

it('one is made for each language', () => {
  const made: string[] = [];
  const of = byLanguage((language) => {
    made.push(language);
    return { language };
  });
  expect([of('en'), of('zh-CN'), of('en')].map((one) => one.language)).toEqual([
    'en',
    'zh-CN',
    'en',
  ]);
  expect(made).toEqual(['en', 'zh-CN']);
});
