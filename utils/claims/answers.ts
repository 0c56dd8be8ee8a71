/** Answers: `24小时内回复`, `当天答疑`, `有问必答`. Pure. */
import { type Check, isNone } from './guards.ts';
import type { Hit, Rule } from './hit.ts';
import { NUM, readLongest } from './numbers.ts';
import { clauseOf } from './text.ts';

const CHECKS: readonly Check[] = ['denied', 'past', 'asked', 'wished', 'others'];
const ANSWER =
  '(?:回复|答疑|回答|解答|答复|响应|必[回答复]|回应|给出?答案|给(?:你|出)?(?:回音|答复)|答(?![应案谢辩卷题])|回(?![来去归到家国看顾放本购收款血馈头]))';
const TIME = `(?:${NUM}\\s*(?:个)?\\s*(小时|h(?![a-z])|天|日(?![更常])|工作日)\\s*(?:之内|以内|内)|(当[天日])|(隔天|次日))`;
const AFTER = new RegExp(`${TIME}[^，。；\\n]{0,10}?${ANSWER}`, 'gi');
const BEFORE = new RegExp(
  `(?:提问|问题|答疑|疑问|咨询|回复|回答)[^。；\\n]{0,10}?${TIME}[^。；\\n]{0,6}?(${ANSWER})?`,
  'gi',
);
/** `提问我都会回，最晚不超过48小时`: the limit counts, not the rule. */
const LATEST = new RegExp(
  `(?:提问|问题|答疑|疑问|咨询|${ANSWER})[^。；\\n]{0,16}?最[晚迟慢](?:也|都|会|是|在|不会?|不超过?|超过?|于|等|：|:){0,4}\\s*(?:${NUM}\\s*个?\\s*(小时|h(?![a-z])|天|日|工作日)|(当[天日])|(第二天|隔天|次日))[^，。；\\n]{0,6}`,
  'gi',
);
const EVERY =
  /有问必答|每问必答|有求必应|必答|(?:提问|问题|有问|凡问|问)必[回复]|问必[回复]|凡问必答|凡提问[，]?必有?回[应复音答]|问必有答|(?:提问|问题|有问)[^。；\n]{0,14}?(?:都会?|一定会?|全部?会?)(?:亲自|认真|得到|有)*(?:回复|回答|解答|答复|回(?=$|[，。\s]))|回答[^，。；\n]{0,4}每一?[个条](?:提问|问题)|每[个条]?(?:提问|问题)(?:[^，。；\n]{0,3}(?:都|会|将|亲自))?[^，。；\n]{0,4}(?:回答|回复|解答)/g;
/** Of reaching the owner elsewhere, or of the platform's own doings. */
const OTHERWISE = /微信|客服|通过好友|好友申请|退款|未回答|自动|私信|邮件|发货|审核/;

export const answers: Rule = (sentence) => {
  const hits: Hit[] = [];
  const add = (found: RegExpMatchArray, from: number) => {
    const [number, unit, today, next] = found.slice(1, 5);
    const hours = today
      ? 24
      : next
        ? 48
        : (readLongest(number ?? '') ?? 0) * (/[天日]/.test(unit ?? '') ? 24 : 1);
    if (!hours) return;
    const claim = { kind: 'answer', hours } as const;
    hits.push({ from, to: from + found[0].length, claim });
  };
  for (const found of sentence.matchAll(LATEST)) add(found, found.index);
  const limited = hits.length > 0;
  if (!limited) for (const found of sentence.matchAll(AFTER)) add(found, found.index);
  if (!hits.length) {
    for (const found of sentence.matchAll(BEFORE)) {
      const said = /^(?:答疑|回复|回答)/.test(found[0]) || found[5] !== undefined;
      if (said) add(found, found.index);
    }
  }
  if (!hits.length) {
    for (const found of sentence.matchAll(EVERY)) {
      const to = found.index + found[0].length;
      hits.push({ from: found.index, to, claim: { kind: 'answer' } });
    }
  }
  return hits.filter((hit) => {
    const clause = clauseOf(sentence, hit.from, hit.to);
    const words = sentence.slice(clause.from, clause.to);
    // Told of what was done so far, in an earlier clause.
    if (/累计|截[至止]|至今/.test(sentence.slice(0, hit.from))) return false;
    // `一般当天，最晚两天`: what is so as a rule has its limit.
    const checks = limited ? CHECKS.filter((check) => check !== 'others') : CHECKS;
    return !OTHERWISE.test(words) && !isNone({ sentence, ...hit }, checks);
  });
};
