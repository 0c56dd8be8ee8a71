/** A topic, its comments and its slim form, key by key in the order the site sends. */

import { hash } from '../prng.ts';
import { cutTitle, tag } from '../texts.ts';
import type { Comment, Planet, Topic } from '../types.ts';
import { HOUR, type Json, type JsonObject, siteTime } from '../wire.ts';
import { isViewer } from '../world.ts';
import { author, imageUrl, liker } from './people.ts';

/** The web shows at most so many. */
const LIKES_SHOWN = 10;
const COMMENTS_SHOWN = 8;

export function topicBody(topic: Topic, planet: Planet, now: number, nested = false): JsonObject {
  const likes = topic.likes.filter((l) => l.at <= now);
  const comments = topic.comments.filter((c) => c.at <= now);
  const age = now - topic.at;
  return {
    topic_id: topic.id,
    topic_uid: String(topic.id),
    group: groupStub(planet),
    type: topic.kind,
    ...content(topic, now),
    latest_likes: likes.length
      ? likes
          .slice(0, LIKES_SHOWN)
          .map((l) => ({ create_time: siteTime(l.at), owner: liker(l.by) }))
      : undefined,
    show_comments: comments.length
      ? comments.slice(0, COMMENTS_SHOWN).map((c) => shownComment(c, comments))
      : undefined,
    annotation: topic.hashtag
      ? tag('hashtag', { hid: String(topic.hashtag.id), title: topic.hashtag.title })
      : undefined,
    likes_count: likes.length,
    tourist_likes_count: 0,
    likes_detail: likes.length
      ? { emojis: [{ emoji_key: '[强]', likes_count: likes.length }] }
      : undefined,
    rewards_count: 0,
    comments_count: comments.length,
    // The dead twin of readers_count: 1 in every new post.
    reading_count: 1,
    readers_count: Math.round(topic.readers * (1 - Math.exp(-age / (14 * HOUR)))),
    digested: topic.digest,
    sticky: topic.stickyAt !== undefined,
    stick_time: topic.stickyAt === undefined ? undefined : siteTime(topic.stickyAt),
    create_time: siteTime(topic.at),
    modify_time:
      topic.modifiedAt !== undefined && topic.modifiedAt <= now
        ? siteTime(topic.modifiedAt)
        : undefined,
    user_specific: {
      liked: topic.liked ?? false,
      liked_emojis: topic.liked ? ['[强]'] : [],
      subscribed: isViewer(topic.by.id),
      submitted: topic.kind === 'task' ? false : undefined,
    },
    referenced_topic:
      topic.refers && !nested ? { topic: topicBody(topic.refers, planet, now, true) } : undefined,
    checkin: topic.checkin
      ? {
          title: topic.checkin.title,
          checkin_id: topic.checkin.id,
          min_words_count: topic.checkin.minWords,
        }
      : undefined,
    title: cutTitle(topic.text),
    columns: topic.column ? [{ column_id: topic.column.id, name: topic.column.name }] : undefined,
  };
}

function content(topic: Topic, now: number): JsonObject {
  if (topic.question) return questionParts(topic, now);
  const talk: JsonObject = {
    owner: author(topic.by),
    text: topic.text,
    images: topic.images ? images(topic) : undefined,
    files: topic.file ? [file(topic)] : undefined,
    article: topic.article ? article(topic) : undefined,
  };
  if (topic.kind !== 'task') return { talk };
  return {
    task: talk,
    statistics: { submitted_count: 23 },
    enabled_task: true,
    show_solutions: false,
  };
}

function questionParts(topic: Topic, now: number): JsonObject {
  const q = topic.question;
  if (!q) return {};
  const answered = q.answeredAt !== undefined && q.answeredAt <= now;
  const asked = hash(String(topic.by.id)) % 9;
  return {
    question: {
      // An anonymous question has no owner at all, and nothing that would tell who asked.
      owner: q.anonymous ? undefined : author(topic.by),
      questionee: author(q.to),
      text: topic.text,
      fee: q.fee === undefined ? undefined : { amount: q.fee },
      expired: !answered && now - topic.at > 14 * 24 * HOUR ? true : answered,
      anonymous: q.anonymous,
      owner_detail: q.anonymous
        ? undefined
        : {
            questions_count: asked,
            join_time: siteTime(topic.by.joinedAt),
            status: asked === 7 ? 'exited' : 'joined',
          },
      owner_location: q.anonymous ? undefined : topic.by.city,
    },
    answer: answered ? { owner: author(q.to), text: q.answer } : undefined,
    answered,
    silenced: false,
  };
}

export function groupStub(planet: Planet): JsonObject {
  return {
    group_id: planet.plan.id,
    name: planet.plan.name,
    type: planet.plan.type,
    background_url: backgroundOf(planet),
  };
}

export function backgroundOf(planet: Planet): string {
  return imageUrl(`planet:${planet.plan.key}`);
}

export function images(topic: Topic): Json {
  return Array.from({ length: topic.images }, (_, i) => {
    const url = imageUrl(`photo:${topic.id}:${i}`);
    return {
      image_id: BigInt(1_522_144_128_188_582 + (hash(`${topic.id}:${i}`) % 9_000_000)),
      type: 'jpg',
      thumbnail: { url, width: 380, height: 285 },
      large: { url, width: 800, height: 600 },
      original: { url, width: 1080, height: 810, size: 90_000 + (hash(url) % 400_000) },
    };
  });
}

/** Made after the files of 2017 bodies; no newer one is known. */
export function file(topic: Topic): JsonObject {
  return {
    file_id: BigInt(455_454_182_288_000 + (hash(`file:${topic.id}`) % 99_999)),
    name: '清单.xlsx',
    hash: hash(`file:${topic.id}`).toString(16).padStart(40, '0'),
    size: 16_389,
    download_count: 3,
    create_time: siteTime(topic.at),
  };
}

function article(topic: Topic): JsonObject {
  const id = `replay${hash(`article:${topic.id}`).toString(36)}`;
  return {
    title: cutTitle(topic.text),
    article_id: id,
    article_url: `https://articles.zsxq.com/id_${id}.html`,
    inline_article_url: `https://articles.zsxq.com/inline_form/id_${id}.html`,
  };
}

function shownComment(c: Comment, all: readonly Comment[]): JsonObject {
  const replies = all.filter((r) => r.parent === c).length;
  return {
    comment_id: c.id,
    parent_comment_id: c.parent?.id,
    create_time: siteTime(c.at),
    owner: author(c.by),
    text: c.text,
    likes_count: c.likes,
    rewards_count: 0,
    sticky: false,
    replies_count: replies || undefined,
    repliee: c.repliee ? author(c.repliee, false) : undefined,
  };
}

/** As the comments endpoint writes them: replies nested, the likes of the owner told. */
export function commentBody(c: Comment, all: readonly Comment[], topic: Topic): JsonObject {
  const replies = all.filter((r) => r.parent === c);
  return {
    comment_id: c.id,
    parent_comment_id: c.parent?.id,
    create_time: siteTime(c.at),
    owner: author(c.by),
    text: c.text,
    likes_count: c.likes,
    group_owner_liked: c.ownerLiked,
    topic_owner_liked: c.ownerLiked && topic.by.role === 'owner',
    rewards_count: 0,
    sticky: false,
    replies_count: replies.length || undefined,
    replied_comments: replies.length ? replies.map((r) => commentBody(r, all, topic)) : undefined,
    repliee: c.repliee ? author(c.repliee, false) : undefined,
  };
}

/** What search answers: no counts, no planet. */
export function slimTopic(topic: Topic, planet: Planet, now: number): JsonObject {
  const whole = topicBody(topic, planet, now);
  const { topic_id, topic_uid, type, create_time, talk, task, question, answer } = whole;
  return { topic_id, topic_uid, type, create_time, talk, task, question, answer };
}
