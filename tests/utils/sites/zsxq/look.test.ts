// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Observation } from '../../../../utils/observations.ts';
import { createZsxq } from '../../../../utils/sites/zsxq/index.ts';
import { ended } from '../../../../utils/sites/zsxq/look.ts';
import { AT, GID, group, PAGE_URL } from './bodies.ts';

const KEY = `zsxq:${GID}`;
const site = createZsxq();

function look(html: string, url = PAGE_URL) {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const before = doc.documentElement.outerHTML;
  const seen = site.pickPage?.(() => null, doc, url, AT) ?? [];
  expect(doc.documentElement.outerHTML).toBe(before);
  for (const o of seen) expect(Observation.safeParse(o).error).toBeUndefined();
  return seen;
}

const panel = (
  name: string,
) => `<div class="group-list"><a href="/group/${GID}"><span class="group-name">练习星球</span></a>
  <a href="/group/99999999"><span class="group-name">另一个</span></a></div>
  <app-group-preview><app-group-info><div class="group-info-container"><div class="owner-info"><span class="name">练习的人</span><span class="date">创建2092天</span></div>
  <div class="group-text"><div class="name"> ${name} </div><div class="desc">x</div></div></div></app-group-info>
  <div class="group-content"><app-best-topic>精华主题 <span class="amount">455</span></app-best-topic></div></app-group-preview>`;

describe('the panel beside the feed, as of 2026-02', () => {
  it('gives what it shows', () => {
    expect(look(panel('练习星球'))).toEqual([
      {
        kind: 'facts',
        community: KEY,
        seenAt: AT,
        via: 'page',
        endpoint: 'member panel',
        facts: {
          name: '练习星球',
          ownerName: '练习的人',
          createdAt: Date.parse('2020-03-19T00:00:00+08:00'),
          digestsTotal: 455,
        },
      },
    ]);
  });

  it.each([
    ['is still the planet before', panel('另一个')],
    ['is not there', '<div class="owner-info"><span class="name">x</span></div>'],
    ['is not there at all', ''],
  ])('says nothing when it %s', (_name, html) => {
    expect(look(html)).toEqual([]);
  });

  it('says nothing on a page of no planet', () => {
    expect(look(panel('练习星球'), 'https://wx.zsxq.com/')).toEqual([]);
  });
});

describe('the public page, as of 2023', () => {
  const html = (
    price: string,
    members: string,
  ) => `<main><div class="preview"><div class="right"><div class="top"><h3>练习星球</h3>
    <div><span>最近更新</span><span>3小时前</span><span>成员</span><span>${members}</span></div></div>
    <p class="topic-info"><span>练习的人</span><span>运营了 300 天</span><span>更新了 1918 篇内容</span></p></div></div>
    <div class="join"><div class="price-container">${price}</div></div><div class="group-info"><p class="desc">¥999</p></div></main>`;
  const url = `https://public.zsxq.com/groups/${GID}.html`;

  it('gives what it shows', () => {
    expect(look(html('<p class="price">￥299</p>', '1400+'), url)[0]).toMatchObject({
      via: 'page',
      endpoint: 'public page',
      facts: {
        name: '练习星球',
        price: 29900,
        type: 'pay',
        members: 1400,
        membersIsFloor: true,
        topicsTotal: 1918,
        createdAt: Date.parse('2025-02-13T00:00:00+08:00'),
        aliveAt: Date.parse('2025-12-10T13:00:00+08:00'),
      },
    });
  });

  it('does not take a missing price for free, nor hidden members for none', () => {
    const [seen] = look(html('', ''), url);
    expect(seen).toMatchObject({ facts: { name: '练习星球' } });
    for (const key of ['price', 'type', 'members'])
      expect((seen as { facts: object }).facts).not.toHaveProperty(key);
  });
});

describe('a join page nobody has recorded', () => {
  const url = `https://wx.zsxq.com/join_group?group_id=${GID}`;

  it('is read by its visible words', () => {
    const html = `<style>.a{width:300元}</style><script>var a="¥1/年"</script><section><h1>练习星球</h1><p>星主：练习的人</p>
      <p>成员 <b>14.2K+</b> · 创建 <b>300</b> 天</p><article>${'长'.repeat(80)} ¥888</article>
      <div><del>¥399</del><span>¥</span><span>299</span><span>/年</span></div><button>¥299/年 立即加入</button></section>`;
    const [seen] = look(html, url);
    expect(seen).toMatchObject({
      via: 'text',
      endpoint: 'join page',
      community: KEY,
      facts: {
        name: '练习星球',
        ownerName: '练习的人',
        members: 14200,
        membersIsFloor: true,
        price: 29900,
        duration: '1Y',
        struckPrice: 39900,
        createdAt: Date.parse('2025-02-13T00:00:00+08:00'),
      },
    });
  });

  it('long text does not leave the page', () => {
    const html = `<p>第1天${'心得'.repeat(40)}</p><p>没有数字的一句话</p>`;
    expect(look(html, url)).toEqual([]);
  });
});

describe('what the page stores of its current planet', () => {
  const stored = (value: string | null, url = PAGE_URL) => {
    const empty = document.implementation.createHTMLDocument();
    empty.body.append(empty.createElement('app-root'));
    const get = (key: string) => (key === 'target_group' ? value : null);
    const seen = site.pickPage?.(get, empty, url, AT) ?? [];
    for (const o of seen) expect(Observation.safeParse(o).error).toBeUndefined();
    return seen;
  };

  it('gives its facts, marked as stored', () => {
    expect(stored(JSON.stringify(group()))[0]).toMatchObject({
      kind: 'facts',
      community: KEY,
      via: 'stored',
      endpoint: 'target_group',
      facts: { name: '练习星球', price: 6800, members: 5243 },
    });
  });

  it.each<[string, string | null, string?]>([
    ['is another planet', JSON.stringify(group({ group_id: 48888152588828 }))],
    ['is not there', null],
    ['is no JSON', '{'],
    ['is a number', '5'],
    ['has no id', '{"name":"x"}'],
    ['is of a page of no planet', JSON.stringify(group()), 'https://wx.zsxq.com/'],
  ])('says nothing when it %s', (_name, value, url) => {
    expect(stored(value, url)).toEqual([]);
  });

  it('cannot throw into the reader', () => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const empty = document.implementation.createHTMLDocument();
    empty.body.append(empty.createElement('app-root'));
    expect(site.pickPage?.(deny, empty, PAGE_URL, AT)).toEqual([]);
  });
});

describe('the end of a topic', () => {
  const at = (html: string, bottom: number, height = 500) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    for (const el of doc.querySelectorAll('*'))
      el.getBoundingClientRect = () => ({ bottom, height }) as DOMRect;
    return ended(doc);
  };
  const talk = '<app-topic-detail><div class="talk-content-container"></div></app-topic-detail>';
  const qa = `<app-topic-detail><div class="question-content-container"></div>${talk}</app-topic-detail>`;
  const cut = talk.replace('></div>', '><p class="showAll"></p></div>');

  it.each<[string, string, number, number, boolean]>([
    ['on the screen', talk, innerHeight - 1, 500, true],
    ['above it', talk, -900, 500, true],
    ['below it', talk, innerHeight + 99, 500, false],
    ['of a question and its answer', qa, 100, 500, true],
    ['of one that is not shown', talk, 0, 0, false],
    ['of one that is cut', cut, 100, 500, false],
    ['of a post in the feed', talk.replaceAll('-detail', ''), 100, 500, false],
    ['of nothing', '', 100, 500, false],
  ])('%s', (_name, html, bottom, height, is) => {
    expect(at(html, bottom, height)).toBe(is);
  });
});
