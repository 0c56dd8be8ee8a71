/**
 * What earlier responses of a tab told of topics: a response about one topic says neither its planet
 * nor its kind, and a like answers the same as taking it back. JSON; kept by the caller, changed here.
 */
import type { SiteMemory } from '../site.ts';
import { dig, id, isJson, type Json, list } from './read.ts';

/** Topics remembered of a tab; the oldest go first. */
const MOST = 300;

/**
 * The topic that a response of this path is about, as it was before; takes in what the response tells.
 * `at`: when it came. A batch that could not be written is sent again: the same like is no second one.
 */
export function recall(memory: SiteMemory, path: string, data: Json, at: number): Json | undefined {
  if (/^(?!columns|files).*topics/.test(path)) remember(memory, path, data);
  const tid = /^topics\/(\d+)\//.exec(path)?.[1];
  const about = tid ? memory[tid] : undefined;
  if (!tid || !isJson(about)) return undefined;
  // Reading likes answers with a list.
  if (!/\/likes$/.test(path) || data.likes) return about;
  const pressed = (about.pressed ?? []) as number[];
  const before = pressed.includes(at) ? pressed.indexOf(at) : pressed.length;
  if (before === pressed.length) memory[tid] = { ...about, pressed: [...pressed, at] };
  const liked = !!dig(about, 'user_specific.liked') !== (before % 2 === 1);
  return { ...about, user_specific: { liked } };
}

function remember(memory: SiteMemory, path: string, data: Json): void {
  const topics = Array.isArray(data.topics) ? list(data.topics) : list([data.topic]);
  for (const { topic_id, topic_uid, type, create_time, group, user_specific } of topics) {
    const tid = id(topic_uid) ?? id(topic_id);
    if (!tid) continue;
    const liked = dig(user_specific, 'liked');
    // The path may say the planet where the topic does not.
    const said = id(dig(group, 'group_id')) ?? /^(?:search\/)?groups\/(\d{1,24})/.exec(path)?.[1];
    delete memory[tid];
    memory[tid] = {
      topic_uid: tid,
      type,
      create_time,
      ...(said && { group: { group_id: said } }),
      ...(typeof liked === 'boolean' && { user_specific: { liked } }),
    };
  }
  for (const tid of Object.keys(memory).slice(0, -MOST)) delete memory[tid];
}
