/** Texts by key: their part, their holes, their plural, and another language while they are shown. */
import { describe, expect, it, vi } from 'vitest';
import { I18n } from '../../utils/i18n.ts';

const TEXTS = {
  'zh-CN': JSON.stringify({ days_other: '{{count}} 天', deep: { hole: '{{ a }}和{{b}}' } }),
  en: JSON.stringify({
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    deep: { hole: '{{ a }} and {{b}}' },
  }),
};

function texts(language: 'zh-CN' | 'en') {
  const i18n = new I18n(language);
  i18n.add('part', TEXTS);
  return i18n;
}

describe('a text', () => {
  it('is found in its part, or in the first of those that have it', () => {
    const i18n = texts('en');
    expect(i18n.t('ui:app.name')).toBe(i18n.t('app.name'));
    expect(i18n.t('app.name')).not.toBe('app.name');
    expect(i18n.exists('part:deep.hole')).toBe(true);
    expect(i18n.exists('deep.hole')).toBe(false);
  });

  it('that is not there is its key, also where part of the way is', () => {
    const i18n = texts('en');
    for (const key of ['none', 'deep', 'deep.hole.more', 'constructor', '__proto__.toString']) {
      expect(i18n.exists(`part:${key}`)).toBe(false);
      expect(i18n.t(`part:${key}`)).toBe(key);
    }
    expect(i18n.t('nopart:key')).toBe('key');
  });

  it('has its holes filled with what is given, as it is, and nothing where nothing is', () => {
    const i18n = texts('en');
    expect(i18n.t('part:deep.hole', { a: '$& {{b}} <i>', b: 0 })).toBe('$& {{b}} <i> and 0');
    expect(i18n.t('part:deep.hole', { a: 'x' })).toBe('x and ');
  });

  it('has the plural of its language', () => {
    const say = (i18n: I18n) => [0, 1, 2].map((count) => i18n.t('part:days', { count }));
    expect(say(texts('en'))).toEqual(['0 days', '1 day', '2 days']);
    expect(say(texts('zh-CN'))).toEqual(['0 天', '1 天', '2 天']);
  });

  it('has the word that goes with a number, also one that was written out', () => {
    const text = JSON.stringify({ a: '{{n}} {{n|topic|topics}} by {{who}}' });
    const i18n = new I18n('en');
    i18n.add('word', { 'zh-CN': text, en: text });
    const say = (n: number | string) => i18n.t('word:a', { n, who: 'us' });
    expect([1, '1', 0, '2.5', '1,001'].map(say)).toEqual([
      ...['1 topic by us', '1 topic by us', '0 topics by us'],
      ...['2.5 topics by us', '1,001 topics by us'],
    ]);
  });

  it('is that of the other language once it changes, of which nobody is told twice', () => {
    const i18n = texts('zh-CN');
    const heard = vi.fn();
    const stop = i18n.onChange(heard);
    i18n.changeLanguage('en');
    i18n.changeLanguage('en');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(i18n.t('part:days', { count: 1 })).toBe('1 day');
    stop();
    i18n.changeLanguage('zh-CN');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is parsed in the language in use alone', () => {
    const parse = vi.spyOn(JSON, 'parse');
    texts('zh-CN').t('part:deep.hole');
    expect(parse.mock.calls.map(([text]) => text)).toEqual([TEXTS['zh-CN']]);
    parse.mockRestore();
  });
});
