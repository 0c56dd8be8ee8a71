// Boot and moving between pages. Like the site, a move changes the address without a load.
import { ask } from './ask.js';
import { h } from './dom.js';
import { feed } from './feed.js';
import { errorPage, footprintPage, hashtagPage, homePage, joinPage, loginPage } from './other.js';
import { groupList, groupPanel } from './panel.js';
import { topicPage } from './topic.js';

const root = document.querySelector('app-root');
const flow = h('div.topic-flow-container', {});
const header = h(
  'app-header',
  {},
  h(
    'div.header-bar',
    {},
    h('span.logo', {}, '知识星球'),
    h('input', { placeholder: '搜索', 'aria-label': '搜索' }),
    h('span.me', {}, ''),
  ),
);
root.append(
  h('app-index', {}, header, h('app-topic-flow-dynamic', {}, h('app-topic-flow', {}, flow))),
);

let groups = [];
let unread = new Map();
let rankings = [];
let open;
let current;

function go(path) {
  history.pushState({}, '', path);
  show();
}
window.addEventListener('popstate', show);
window.addEventListener('scroll', () => {
  const rest = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
  if (rest < 600) open?.more();
});

function show() {
  const { pathname, search } = location;
  open = undefined;
  const planet = /^\/(?:dweb2\/index\/)?group\/(\d+)(?:\/topic\/(\d+))?$/.exec(pathname);
  const topic = /^\/topic\/(\d+)$/.exec(pathname);
  const tag = /^\/tags\/[^/]+\/(\d+)$/.exec(pathname);
  const person = /^\/dweb2\/index\/footprint\/(\d+)$/.exec(pathname);
  const digests = /^\/(?:digests|columns)\/(\d+)$/.exec(pathname);
  window.scrollTo(0, 0);
  if (pathname.startsWith('/login')) return alone(loginPage(), '登录-知识星球');
  if (pathname.startsWith('/join_group'))
    return alone(joinPage(new URLSearchParams(search).get('group_id')), '加入星球');
  if (planet) return showPlanet(planet[1], planet[2]);
  if (digests) return showPlanet(digests[1], undefined, 'digests');
  if (topic) return place('', topicPage(topic[1], {}));
  if (tag) return place('', hashtagPage(tag[1], undefined, go));
  if (person) return place('', footprintPage(person[1]));
  document.title = '知识星球';
  place('', homePage());
}

function showPlanet(id, topicId, scope) {
  current = id;
  place(id, h('app-main-content', {}, h('p.loading', {}, '加载中')));
  ask(
    `/v2/groups/${id}`,
    {},
    ({ group }) => {
      if (current !== id || !location.pathname.includes(id)) return;
      document.title = `${group.name}-知识星球`;
      localStorage.setItem('target_group', JSON.stringify(group));
      if (topicId)
        return place(
          id,
          topicPage(topicId, group),
          groupPanel(group, () => {}),
        );
      open = feed(group, go);
      if (scope) open.open(scope);
      place(
        id,
        open.element,
        groupPanel(group, (span) => open.open('all', span)),
      );
      around(id);
    },
    (sentence, code) => {
      if (code === 401) return go('/login');
      // Not joined: the site sends its visitor to an address of its own.
      if (code === 1018) {
        history.replaceState({}, '', `/join_group?group_id=${id}`);
        return show();
      }
      place(id, errorPage(sentence, code));
    },
  );
}

/** What the site asks besides the posts when a planet opens. */
function around(id) {
  const base = `/v2/groups/${id}`;
  ask(`${base}/menus`, { with_optional_menus: false }, () => {});
  ask(`${base}/menus/last_read_time`, {}, () => {});
  ask(`${base}/hashtags`, {}, () => {});
  ask(`${base}/columns/summary`, {}, () => {});
  ask(`${base}/columns`, {}, () => {});
  ask(`${base}/renewal`, {}, () => {});
  if (self) ask(`${base}/members/${self}/summary`, {}, () => {});
  ask(`/v3/groups/${id}/ranking_list/statistics`, {}, () => {});
}

let self = '';

function place(id, middle, right) {
  flow.replaceChildren(
    groupList({ groups, unread, rankings }, id, go),
    middle,
    right ?? h('app-group-preview', {}),
  );
}

function alone(element, title) {
  document.title = title;
  flow.replaceChildren(element);
}

function refreshLeft() {
  const left = flow.querySelector('app-group-list');
  left?.replaceWith(groupList({ groups, unread, rankings }, current ?? '', go));
}

if (!location.pathname.startsWith('/login'))
  ask('/v3/users/self', {}, ({ user }) => {
    self = user.uid;
    header.querySelector('.me').textContent = user.name;
    ask('/v2/groups', {}, (r) => {
      groups = r.groups ?? [];
      refreshLeft();
    });
    ask('/v2/groups/unread_topics_count', {}, (r) => {
      unread = new Map((r.groups ?? []).map((g) => [g.group_id, g.count]));
      refreshLeft();
    });
    ask('/v3/groups/ranking_list', { type: 'group_sales_list', count: 3 }, (r) => {
      rankings = r.groups ?? [];
      refreshLeft();
    });
    ask('/v2/groups/recommendations', { count: 3, index: 0 }, () => {});
  });
show();
