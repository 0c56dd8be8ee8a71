import { describe, expect, it } from 'vitest';
import { siteAt } from '../../../../utils/sites/index.ts';
import { readerAt } from '../../../../utils/sites/reader.ts';
import { pageAt } from '../../../../utils/sites/zsxq/pages.ts';

const G = '15555411412112';
const T = '45811854122111588';
const W = 'https://wx.zsxq.com';

describe('which page a URL is', () => {
  it.each([
    [`${W}/group/${G}`, 'feed', G],
    [`${W}/group/${G}/`, 'feed', G],
    [`${W}/group/${G}?from=mweb#top`, 'feed', G],
    [`https://wx.zsxq.com:8443/group/${G}`, 'feed', G],
    [`${W}/dweb2/index/group/${G}`, 'feed', G],
    [`${W}/mweb/views/topic/topic.html?group_id=${G}`, 'feed', G],
    [`${W}/digests/${G}`, 'digests', G],
    [`${W}/columns/${G}?column_id=123`, 'column', G],
    [`${W}/dweb2/index/columns/${G}`, 'column', G],
    [`${W}/tags/%E7%BB%83%E4%B9%A0/88888`, 'hashtag', undefined],
    [`${W}/`, 'home', undefined],
    [W, 'home', undefined],
    [`${W}/dweb2/index`, 'home', undefined],
    [`${W}/login`, 'login', undefined],
    [`${W}/dweb2/login`, 'other', undefined],
    [`${W}/dweb2/index/footprint/${G}`, 'other', undefined],
    [`${W}/mweb/views/operational/group_data.html?group_id=${G}`, 'other', G],
    [`${W}/mweb/views/weekly_reports/index.html`, 'other', undefined],
    [`${W}/join_group?group_id=${G}`, 'join', G],
    [`${W}/join_group/${G}`, 'join', G],
    [`${W}/mweb/views/joingroup/join_group.html?group_id=${G}`, 'join', G],
    [`${W}/group/${G}?topicStatus=error`, 'join', G],
    [`https://m.zsxq.com/groups/${G}`, 'join', G],
    [`https://m.zsxq.com/groups/${G}/join.html`, 'join', G],
    [`https://m.zsxq.com/`, 'other', undefined],
    [`https://public.zsxq.com/groups/${G}.html`, 'public', G],
    [`https://public.zsxq.com/`, 'other', undefined],
    [`https://articles.zsxq.com/id_abc.html`, 'article', undefined],
    // Near misses: no id, an id too short, letters, another path.
    [`${W}/group`, 'other', undefined],
    [`${W}/group/`, 'other', undefined],
    [`${W}/group/12345`, 'other', undefined],
    [`${W}/group/${G}abc`, 'other', undefined],
    [`${W}/groupie/${G}`, 'other', undefined],
    [`${W}/group/${G}/settings`, 'other', G],
    [`${W}/mweb/views/topic/topic.html?group_id=abc`, 'feed', undefined],
    [`https://m.zsxq.com/groups/${G}/x.html`, 'other', G],
  ])('%s', (url, kind, id) => {
    expect(pageAt(url)).toEqual({
      site: 'zsxq',
      kind,
      ...(id && { community: `zsxq:${id}` }),
    });
  });

  it.each([
    [`${W}/group/${G}/topic/${T}`, G],
    [`${W}/topic/${T}`, undefined],
    [`${W}/dweb2/index/topic_detail/${T}`, undefined],
    [`${W}/mweb/views/topicdetail/topicdetail.html?topic_id=${T}&group_id=${G}`, G],
  ])('topic %s', (url, id) => {
    expect(pageAt(url)).toEqual({
      site: 'zsxq',
      kind: 'topic',
      topic: T,
      ...(id && { community: `zsxq:${id}` }),
    });
  });

  it('the path outranks the query', () => {
    expect(pageAt(`${W}/group/${G}?group_id=99999999`)?.community).toBe(`zsxq:${G}`);
  });

  it.each([
    '',
    'not a url',
    'about:blank',
    `http://wx.zsxq.com/group/${G}`,
    `https://zsxq.com/group/${G}`,
    `https://wx.zsxq.com.example.org/group/${G}`,
    `https://wx.zsxq.co/group/${G}`,
    `https://example.org/?u=https://wx.zsxq.com/group/${G}`,
    `https://api.zsxq.com/v2/groups/${G}`,
    `https://t.zsxq.com/abc`,
  ])('not of the site: %s', (url) => {
    expect(pageAt(url)).toBeUndefined();
    expect(siteAt(url)).toBeUndefined();
    expect(readerAt(url)).toBeUndefined();
  });

  it('both sides of the site know its pages', () => {
    expect(siteAt(`${W}/group/${G}`)?.id).toBe('zsxq');
    expect(readerAt(`${W}/group/${G}`)?.id).toBe('zsxq');
  });
});
