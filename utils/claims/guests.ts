/** Guests named: `嘉宾：甲、乙`, `邀请甲、乙担任嘉宾`. Names only where they cannot be anything else. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';

const CHECKS: readonly Check[] = ['denied', 'past', 'asked', 'wished', 'others'];
const LISTED =
  /(?:嘉宾(?:团|阵容|们|名单|老师)?(?:有|包括|是|为)?\s*[：:]\s*|嘉宾(?:有|包括)\s*)([^。；\n]+)/g;
const INVITED =
  /(?:邀请(?:了|到)?|特邀)\s*([^。；\n：:]{2,60}?)(?:等(?:人|老师)?)?\s*(?:担任|作为|做|为|加入)[^。，；\n]{0,6}嘉宾/g;
const NO_NAME =
  /大咖|大佬|老师们|专家|若干|多位|不定期|分享|陆续|更多|待定|神秘|行业|创始|高手|牛人|嘉宾|各位|资深|知名|每[周月]|直播|等等|敬请|公司|集团|作者|投资|团队|名师|教授们|成员|星友|一线|大厂|前辈|朋友|[的了和与在将会]/;
const NAME =
  /^(?:[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?|[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){0,3}|@?[\u4e00-\u9fffA-Za-z]{2,8})$/;
const MOST = 20;

export const guests: Rule = (sentence) => {
  const hits: Hit[] = [];
  for (const form of [LISTED, INVITED]) {
    for (const found of sentence.matchAll(form)) {
      const from = found.index;
      const to = from + found[0].length;
      if (isNone({ sentence, from, to: from + 2 }, CHECKS)) continue;
      for (const name of namesIn(found[1] ?? '')) {
        hits.push({ from, to, claim: { kind: 'guest', name } });
      }
    }
  }
  return hits.slice(0, MOST);
};

/** What stands in brackets tells who they are; a part that is no name ends the list's trust. */
export function namesIn(list: string): string[] {
  const parts = list
    .replace(/[（(【[][^）)】\]]*[）)】\]]/g, '')
    .replace(/等(?:[人位]|老师|嘉宾|大咖|\d+[位人])?.{0,4}$/, '')
    .split(/[、，,/|&＆]|\s+和\s+|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff]{2,3}$)/)
    .map((part) => part.trim())
    .filter(Boolean);
  const names = parts.filter((part) => NAME.test(part) && !NO_NAME.test(part));
  return names.length * 2 > parts.length ? [...new Set(names)] : [];
}
