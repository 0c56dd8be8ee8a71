// A topic on its own page, with its comments and a box to answer.
import { ask, tell } from './ask.js';
import { h } from './dom.js';
import { body, comments, header } from './post.js';

export function topicPage(id, group) {
  const inner = h(
    'div.topic-detail',
    { id: 'topic-detail-container' },
    h('p.loading', {}, '加载中'),
  );
  const talk = h('div.all-comments', {});
  const more = h('button.more-comments', { hidden: true }, '更多评论');
  let index = '';
  const load = () =>
    ask(
      `/v2/topics/${id}/comments`,
      { sort: 'asc', count: 30, with_sticky: true, index: index || undefined },
      (r) => {
        index = r.index ?? '';
        more.hidden = index === '';
        talk.append(...[comments(r.comments ?? [], group)].filter(Boolean));
      },
    );
  more.addEventListener('click', load);
  ask(
    `/v2/topics/${id}/info`,
    {},
    ({ topic }) => {
      inner.replaceChildren(
        h(
          'div.topic-container',
          {},
          header(topic, group),
          body(topic),
          h('div.count', {}, `评论 ${topic.comments_count}`),
          box(id, talk, group),
          talk,
          more,
        ),
      );
      load();
    },
    (sentence) => inner.replaceChildren(h('p.error', {}, sentence)),
  );
  return h('app-topic-detail', {}, inner);
}

function box(id, talk, group) {
  const text = h('textarea', { placeholder: '写评论…', 'aria-label': '写评论' });
  const send = () =>
    text.value &&
    tell(
      'POST',
      `/v2/topics/${id}/comments`,
      { text: text.value, image_ids: [], mentioned_user_ids: [] },
      (r) => {
        text.value = '';
        talk.append(comments([r.comment], group));
      },
    );
  return h(
    'div.compose.comment-compose',
    {},
    text,
    h('div.row', {}, h('button.send', { onclick: send }, '评论')),
  );
}
