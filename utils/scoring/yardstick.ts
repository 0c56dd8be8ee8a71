/**
 * Which kind of community this is, guessed from its own words and from counts that neither the
 * owner's acts nor check-ins move, so that a post more never changes the yardstick. Pure.
 */
import type { ResolvedFacts } from '../facts.ts';
import type { CommunityKey } from '../words.ts';
import type { Missing, Scorecard, Yardstick } from './types.ts';

/** Words that say it wherever they stand, and some that say it only in the name. */
const WORDS: readonly (readonly [Yardstick, anywhere: RegExp, inName: RegExp])[] = [
  ['network', /人脉|资源对接|资源互换|交友|同行链接/, /圈子?$|俱乐部|同城|链接|network|club/i],
  ['course', /训练营|学习营|系统课/, /课程?|课堂|学堂|course|bootcamp/i],
  ['files', /资料[库包]|资料下载|研报|文件库|模板库|素材库/, /资料|文件|素材|模板|downloads?/i],
];
/** Files per 100 posts, and column topics, from which a planet is taken for one of its kind. */
const MANY_FILES = 200;
const FILES_PER_TOPIC = 0.4;

/** Weights of the parts of a mark; those of one mark add up to 100. */
export const ACTIVITY_WEIGHTS = {
  topic: { pace: 30, lately: 15, steady: 15, depth: 15, breadth: 10, digests: 5, fresh: 10 },
  network: { pace: 25, lately: 15, steady: 10, depth: 20, breadth: 20, digests: 0, fresh: 10 },
  course: { pace: 20, lately: 10, steady: 25, depth: 15, breadth: 0, digests: 15, fresh: 15 },
  files: { pace: 25, lately: 15, steady: 15, depth: 5, breadth: 5, digests: 20, fresh: 15 },
} as const satisfies Record<Yardstick, Record<string, number>>;

/** In a network the owner's own posts carry no weight, and staff count as the owner. */
export const OWNER_WEIGHTS = {
  topic: { presence: 25, silence: 25, voice: 25, response: 25 },
  network: { presence: 35, silence: 30, voice: 0, response: 35 },
  course: { presence: 20, silence: 15, voice: 35, response: 30 },
  files: { presence: 25, silence: 20, voice: 40, response: 15 },
} as const satisfies Record<Yardstick, Record<string, number>>;

export function yardstickOf(
  community: CommunityKey,
  facts: ResolvedFacts,
  chosen: Readonly<Record<string, Yardstick>>,
): Scorecard['yardstick'] {
  const set = chosen[community];
  if (set) return { value: set, guessed: false, reason: { id: 'chosen', params: {} } };
  return { guessed: true, ...guess(facts) };
}

function guess(facts: ResolvedFacts): { value: Yardstick; reason: Missing } {
  const name = facts.name?.value ?? '';
  const said = `${name}\n${facts.intro?.value ?? ''}`;
  for (const [value, anywhere, inName] of WORDS) {
    const word = (anywhere.exec(said) ?? inName.exec(name))?.[0];
    if (word) return { value, reason: { id: 'word', params: { word } } };
  }
  const files = facts.filesTotal?.value ?? 0;
  const topics = facts.topicsTotal?.value ?? 0;
  if (files >= MANY_FILES && files >= FILES_PER_TOPIC * topics) {
    return { value: 'files', reason: { id: 'files', params: { files } } };
  }
  const columnTopics = facts.columnsTopicsTotal?.value ?? 0;
  if (columnTopics >= 30 && columnTopics >= 0.5 * topics) {
    return { value: 'course', reason: { id: 'columns', params: { topics: columnTopics } } };
  }
  return { value: 'topic', reason: { id: 'usual', params: {} } };
}
