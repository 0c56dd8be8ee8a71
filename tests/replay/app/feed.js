// The middle column: menu, compose box, pinned posts and the timeline, 20 at a time.
import { ask, tell } from './ask.js';
import { h } from './dom.js';
import { openFile, post } from './post.js';

const TABS = [
  ['最新', 'all'],
  ['精华', 'digests'],
  ['只看星主', 'by_owner'],
  ['问答', 'questions'],
  ['打卡', 'checkins'],
  ['作业', 'tasks'],
  ['文件', 'files'],
];
const PAGE = 20;

export function feed(group, go) {
  const base = `/v2/groups/${group.group_id}`;
  const list = h('div.topic-list', {});
  const end = h('div.no-more', {}, '');
  const sticky = h('app-sticky-topic', {});
  const camps = h('app-checkins-and-tasks', {});
  let state;

  function open(scope, span = {}) {
    for (const item of menu.querySelectorAll('.item'))
      item.classList.toggle('actived', item.dataset.scope === scope && !span.begin_time);
    state = { scope, span, seen: new Set(), last: undefined, busy: false, over: false, id: {} };
    list.replaceChildren();
    end.textContent = '';
    if (scope === 'files') return files();
    if (scope === 'checkins') return checkins();
    more();
  }

  /** The next page: from the last post seen, inclusive, so repeats are dropped. */
  function more() {
    const mine = state;
    if (mine.busy || mine.over || mine.scope === 'files') return;
    mine.busy = true;
    end.textContent = '加载中';
    const path = mine.path ?? `${base}/topics`;
    const params = mine.path ? { count: PAGE } : { scope: mine.scope, count: PAGE };
    ask(
      path,
      { ...params, begin_time: mine.span.begin_time, end_time: mine.last ?? mine.span.end_time },
      ({ topics }) => {
        if (mine !== state) return;
        mine.busy = false;
        const fresh = (topics ?? []).filter((t) => !mine.seen.has(t.topic_uid ?? t.topic_id));
        for (const topic of fresh) mine.seen.add(topic.topic_uid ?? topic.topic_id);
        list.append(...fresh.map((t) => post(t, group, go)));
        mine.last = (topics ?? []).at(-1)?.create_time ?? mine.last;
        mine.over = fresh.length === 0 || (topics ?? []).length < PAGE;
        end.textContent = mine.over ? '没有更多了' : '';
      },
      (sentence) => {
        if (mine !== state) return;
        mine.busy = false;
        mine.over = true;
        end.textContent = sentence;
      },
    );
  }

  function files() {
    ask(`${base}/files`, { count: PAGE }, ({ files: found }) =>
      list.append(
        ...(found ?? []).map(({ file }) =>
          h('div.file-item', { role: 'button', onclick: () => openFile(file) }, file?.name ?? ''),
        ),
      ),
    );
  }

  function checkins() {
    const mine = state;
    ask(`${base}/checkins`, { scope: 'ongoing', count: 30 }, ({ checkins: found }) => {
      if (mine !== state || !found?.length) return;
      mine.path = `${base}/checkins/${found[0].checkin_id}/topics`;
      const box = h('textarea', { placeholder: `${found[0].title}：写下今天的一句` });
      const send = () =>
        box.value &&
        tell('POST', mine.path, { type: 'topic', text: box.value }, ({ topic }) => {
          box.value = '';
          list.querySelector('.checkin-compose').after(post(topic, group, go));
        });
      list.append(
        h('div.checkin-compose.compose', {}, box, h('button', { onclick: send }, '打卡')),
      );
      ask(`${base}/checkins/${found[0].checkin_id}/statistics`, {}, () => {});
      ask(
        `${base}/checkins/${found[0].checkin_id}/ranking_list`,
        { type: 'accumulated', index: 0 },
        () => {},
      );
      more();
    });
  }

  const menu = h(
    'app-menu',
    {},
    h(
      'div.menu-container',
      {},
      TABS.map(([title, scope]) =>
        h('div.item', { 'data-scope': scope, role: 'button', onclick: () => open(scope) }, title),
      ),
    ),
  );
  const element = h(
    'app-main-content',
    {},
    h(
      'div.main-content-container',
      {},
      menu,
      compose(group, base, list, go),
      camps,
      sticky,
      list,
      end,
    ),
  );
  ask(`${base}/topics/sticky`, { count: 10 }, ({ topics }) =>
    sticky.append(
      ...(topics ?? []).map((t) =>
        h(
          'div.sticky-topic',
          { role: 'button', onclick: () => go(`/group/${group.group_id}/topic/${t.topic_uid}`) },
          h('span.flag', {}, '置顶'),
          t.title ?? '',
        ),
      ),
    ),
  );
  ask(`${base}/checkins`, { scope: 'ongoing', count: 30 }, ({ checkins: found }) =>
    camps.append(
      ...(found ?? []).map((c) =>
        h('div.checkin', {}, h('b', {}, c.title), ` ${c.statistics?.joined_count ?? 0} 人参加`),
      ),
    ),
  );
  open('all');
  return { element, open, more };
}

function compose(group, base, list, go) {
  const box = h('textarea', { placeholder: '点击发表主题…', 'aria-label': '发表主题' });
  const asking = h('input', { type: 'checkbox' });
  const send = () => {
    if (!box.value) return;
    const data = asking.checked
      ? {
          type: 'q&a',
          text: box.value,
          questionee_id: group.owner?.user_id,
          anonymous: false,
          image_ids: [],
        }
      : { type: 'topic', text: box.value, image_ids: [], file_ids: [], mentioned_user_ids: [] };
    tell('POST', `${base}/topics`, data, ({ topic }) => {
      box.value = '';
      list.prepend(post(topic, group, go));
    });
  };
  return h(
    'div.compose',
    {},
    box,
    h(
      'div.row',
      {},
      h('label', {}, asking, '向星主提问'),
      h('button.publish', { onclick: send }, '发布'),
    ),
  );
}
