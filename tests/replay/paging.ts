/** Lists as the site pages them: by an inclusive `end_time`, without a "has more". */
import { commentBody, topicBody } from './bodies/topic.ts';
import type { Planet, Topic } from './types.ts';
import { bad, good, readSiteTime } from './wire.ts';

const MAX_TOPICS = 30;
const MAX_COMMENTS = 30;

const SCOPES: Record<string, (t: Topic, planet: Planet, now: number) => boolean> = {
  all: () => true,
  digests: (t) => t.digest,
  by_owner: (t, p) => t.by === p.owner,
  questions: (t) => t.question !== undefined,
  unanswered_questions: (t, _p, now) =>
    !!t.question && !((t.question.answeredAt ?? Infinity) <= now),
  with_files: (t) => t.file,
  with_images: (t) => t.images > 0,
  tasks: (t) => t.kind === 'task',
};

/** `list` is newest first; `direction=forward` answers the oldest of the span. */
export function topicsPage(
  list: readonly Topic[],
  planet: Planet,
  query: URLSearchParams,
  now: number,
): string {
  const count = Number(query.get('count') ?? 20);
  if (!Number.isInteger(count) || count < 1 || count > MAX_TOPICS) return bad(14001, '参数错误');
  const inScope = SCOPES[query.get('scope') ?? 'all'];
  if (!inScope) return bad(19301, '参数错误');
  const from = edge(query, 'begin_time', -Infinity);
  const to = edge(query, 'end_time', Infinity);
  const fits = (t: Topic) => t.at >= from && t.at <= to && inScope(t, planet, now);
  const page: Topic[] = [];
  const forward = query.get('direction') === 'forward';
  for (let i = 0; i < list.length && page.length < count; i++) {
    const topic = list[forward ? list.length - 1 - i : i];
    if (topic && fits(topic)) page.push(topic);
  }
  if (forward) page.reverse();
  return good({ topics: page.map((t) => topicBody(t, planet, now)) });
}

/** Top-level comments with their replies; `index` is where to go on, '' at the end. */
export function commentsPage(topic: Topic, query: URLSearchParams, now: number): string {
  const count = Number(query.get('count') ?? 30);
  if (!Number.isInteger(count) || count < 1 || count > MAX_COMMENTS) return bad(17801, '参数错误');
  const all = topic.comments.filter((c) => c.at <= now);
  const tops = all.filter((c) => !c.parent);
  if (query.get('sort') === 'desc') tops.reverse();
  const from = Number(query.get('index') || 0);
  const page = tops.slice(from, from + count);
  const next = from + page.length;
  return good({
    comments: page.map((c) => commentBody(c, all, topic)),
    index: next < tops.length ? String(next) : '',
  });
}

function edge(query: URLSearchParams, name: string, none: number): number {
  const text = query.get(name);
  const at = text ? readSiteTime(text) : none;
  return Number.isNaN(at) ? none : at;
}
