// One post, in the elements and classes the site uses.
import { ask, tell } from './ask.js';
import { h, minute, rich } from './dom.js';

const uidOf = (topic) => topic.topic_uid ?? String(topic.topic_id);

/** The site asks where a file is; what it does then is its own business. */
export const openFile = (file) => ask(`/v2/files/${file.file_id}/download_url`, {}, () => {});

export function post(topic, group, go) {
  return h(
    'app-topic',
    { type: 'flow' },
    h(
      'div.topic-container',
      {},
      header(topic, group),
      body(topic),
      topic.annotation && h('app-tag-container', {}, h('span.tag', {}, rich(topic.annotation))),
      foot(topic, group, go),
      likes(topic, group),
      comments(topic.show_comments ?? [], group),
    ),
  );
}

export function header(topic, group) {
  const q = topic.type === 'q&a';
  const who = (topic.talk ?? topic.task ?? topic.solution ?? topic.question)?.owner;
  return h(
    'app-topic-header',
    {},
    h(
      'div.header-container',
      {},
      h('img.avatar', { src: who?.avatar_url, alt: '' }),
      h(
        'div.author',
        {},
        h(
          'div.info',
          {},
          h(`div.role.${roleOf(who, group)}`, {}, who ? (who.alias ?? who.name) : '匿名用户'),
          q && h('span.wenda', {}, '问答'),
          topic.digested && h('span.digest', {}, '精华'),
          topic.type === 'task' && h('span.topic-flag.homework', {}, '作业'),
          topic.columns && h('span.topic-flag.column', {}, '专栏'),
        ),
        h(
          'div.date',
          {},
          minute(topic.create_time),
          h('span.readed-count', {}, `阅读人数 ${topic.readers_count ?? 0}`),
        ),
      ),
    ),
  );
}

function roleOf(who, group) {
  if (!who) return 'anonymous';
  const among = (ids) => ids?.includes(who.user_id);
  if (who.user_id === group.owner?.user_id) return 'owner';
  if (among(group.partner_ids)) return 'partner';
  return among(group.guest_ids) ? 'guest' : 'member';
}

export function body(topic) {
  if (topic.question)
    return h(
      'app-answer-content',
      {},
      h(
        'div.answer-content-container',
        {},
        h(
          'div.question',
          {},
          `${topic.question.owner?.name ?? '匿名用户'} 提问：`,
          rich(topic.question.text),
        ),
        topic.answer &&
          h(
            'div.answer',
            {},
            h('b', {}, `${topic.answer.owner?.name ?? ''} 回答：`),
            rich(topic.answer.text),
          ),
      ),
    );
  const part = topic.talk ?? topic.task ?? topic.solution ?? {};
  const text = String(part.text ?? '');
  const long = text.length > 240;
  const content = h('div.content', {}, rich(long ? `${text.slice(0, 240)}` : text));
  if (long) {
    const more = h(
      'span.showAll',
      { onclick: () => content.replaceChildren(...rich(text)) },
      '展开全部',
    );
    content.append(h('span.ellipsis', {}, '...'), more);
  }
  const pictures = (part.images ?? []).map((i) => h('img', { src: i.thumbnail?.url, alt: '' }));
  return h(
    topic.type === 'task' ? 'app-task-content' : 'app-talk-content',
    {},
    h(
      'div.talk-content-container',
      {},
      content,
      pictures.length > 0 && h('div.pictures', {}, pictures),
      part.article && h('div.article', {}, part.article.title),
      (part.files ?? []).map((f) =>
        h('div.file', { role: 'button', onclick: () => openFile(f) }, f.name),
      ),
    ),
  );
}

function foot(topic, group, go) {
  const count = h('span.count', {}, String(topic.likes_count ?? 0));
  let liked = topic.user_specific?.liked ?? false;
  const like = h('div.like', { role: 'button', title: '点赞' }, '赞 ', count);
  like.classList.toggle('liked', liked);
  like.addEventListener('click', () =>
    tell(
      liked ? 'DELETE' : 'POST',
      `/v2/topics/${uidOf(topic)}/likes`,
      liked ? undefined : {},
      () => {
        liked = !liked;
        like.classList.toggle('liked', liked);
        count.textContent = String(Number(count.textContent) + (liked ? 1 : -1));
      },
    ),
  );
  const open = (event) => {
    event.preventDefault();
    go(`/group/${group.group_id}/topic/${uidOf(topic)}`);
  };
  return h(
    'div.operation',
    {},
    h(
      'div.operation-icon',
      {},
      like,
      h(
        'div.comment',
        { role: 'button', title: '评论', onclick: open },
        `评论 ${topic.comments_count ?? 0}`,
      ),
      h('div.subscribe', { role: 'button', title: '关注' }, '关注'),
    ),
    h('div.details-container', { role: 'button', onclick: open }, '查看详情'),
  );
}

function likes(topic, group) {
  const list = topic.latest_likes ?? [];
  if (list.length === 0) return undefined;
  const lightOf = (l) => {
    if (l.owner?.user_id === group.owner?.user_id) return '.owner-light';
    return group.guest_ids?.includes(l.owner?.user_id) ? '.guest-light' : '';
  };
  return h(
    'div.like-container',
    {},
    h(
      'div.like-user',
      {},
      list.map((l, i) => [
        i > 0 && '、',
        h(`span.eachLike${lightOf(l)}`, {}, l.owner?.alias ?? l.owner?.name ?? ''),
      ]),
      topic.likes_count > list.length && ` 等${topic.likes_count}人点赞`,
    ),
  );
}

export function comments(list, group) {
  if (list.length === 0) return undefined;
  return h(
    'div.comment-box',
    {},
    list.map((c) => comment(c, group)),
  );
}

function comment(c, group) {
  const light = c.owner?.user_id === group.owner?.user_id ? '.group-owner-light' : '';
  const to = c.repliee ? ` 回复 ${c.repliee.name}` : '';
  return h(
    'app-comment-item',
    {},
    h(
      'div.comment-item-container',
      {},
      h(
        'div.text',
        {},
        h(`span.comment${light}`, {}, `${c.owner?.name ?? ''}${to}：`),
        rich(c.text),
      ),
      h('div.operations', {}, h('span.time', {}, minute(c.create_time))),
      (c.replied_comments ?? []).map((r) => comment(r, group)),
    ),
  );
}
