// Pages that are no planet: login, not joined, list of a hashtag, errors.
import { ask, askPublic } from './ask.js';
import { h } from './dom.js';
import { post } from './post.js';

export function loginPage() {
  return h(
    'app-login',
    {},
    h(
      'div.login-box',
      {},
      h('h2', {}, '登录知识星球'),
      h('div.qr', {}, '微信扫码登录'),
      h('p', {}, '回放站不需要登录'),
    ),
  );
}

/** Elements and classes nobody has recorded; only the words can be read. */
export function joinPage(id) {
  const inside = h('div.xg', {}, '加载中');
  // Asked of the same host as the page: one of the two pages of the replay has nothing but text.
  askPage(id, (info) => {
    document.title = `${info.name}-加入星球`;
    inside.replaceChildren(
      h('div.xg-a', {}, h('img', { src: info.picture, alt: '' }), h('h1', {}, info.name)),
      h('p.xg-b', {}, `星主：${info.owner}`),
      h('p.xg-c', {}, `成员 ${info.members} · 创建 ${info.days} 天 · 主题 ${info.topics}`),
      h('p.xg-d', {}, info.intro),
      h('button.xg-e', {}, info.price),
      h('p.xg-f', {}, '加入后 3 天内可申请退款'),
    );
    if (info.asks) askPublic(`/v2/groups/${id}`, () => {});
  });
  return h('app-join-group', {}, inside);
}

/** The words of the page are part of it, not of any API answer. */
function askPage(id, done) {
  const xhr = new XMLHttpRequest();
  xhr.open('GET', `/assets-join/${id}`);
  xhr.onload = () => xhr.status === 200 && done(JSON.parse(xhr.responseText));
  xhr.send();
}

export function hashtagPage(id, group, go) {
  const list = h('div.topic-list', {});
  ask(`/v2/hashtags/${id}/topics`, { count: 20 }, ({ topics }) =>
    list.append(...(topics ?? []).map((t) => post(t, group ?? t.group, go))),
  );
  return h('app-hashtag', {}, list);
}

/** A person's planets, as an old address of the site shows them. */
export function footprintPage(id) {
  const list = h('div.group-list', {});
  ask(`/v2/users/${id}/footprints/groups`, {}, ({ groups }) =>
    list.append(
      ...(groups ?? []).map((g) => h('p', {}, `${g.name} · ${g.member_topics_count} 条主题`)),
    ),
  );
  return h('app-footprint', {}, h('div.topic-container', {}, list));
}

export function errorPage(sentence, code) {
  return h(
    'app-error',
    {},
    h('div.error-box', {}, h('p.error', {}, sentence), code > 0 && h('small', {}, `code ${code}`)),
  );
}

export function homePage() {
  return h('app-home', {}, h('p.hint', {}, '选择左侧的星球开始浏览'));
}
