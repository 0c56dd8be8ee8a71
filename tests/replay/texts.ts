/** Invented words of invented people: nothing here was ever posted anywhere. */
import type { Rng } from './prng.ts';

const SURNAMES = [
  ...'林陈周吴郑沈许宋唐梁苏叶潘杜戴夏汪田姜范方石姚谭廖邹熊陆孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN =
  '小满|知夏|一帆|南枝|既白|听雨|阿岩|木禾|青禾|如一|拾光|长安|半夏|星野|山止|清和|朝暮|云舟|石头|三水|北辰|小满妈|可乐|橙子|阿拉蕾|老猫|松果|海盐|麦田|沐风'.split(
    '|',
  );
const CITIES = '广东|浙江|江苏|上海|北京|四川|湖北|湖南|山东|河南|福建|陕西|香港|日本|德国'.split(
  '|',
);

const OPENERS =
  '今天复盘一下这周的进展。|昨晚把流程重新走了一遍。|分享一个刚踩过的坑。|给新来的朋友写几句。|把上个月的数据整理出来了。|读完一本书，记三点。|试了两种做法，差别挺大。|有个小工具想推荐给大家。|先说结论，再说过程。|记录第三十天。'.split(
    '|',
  );
const MIDDLES =
  '第一步是把要做的事写成一张清单，做完一件划一件。|关键在于每天固定半小时，而不是周末补一整天。|我对比了三份方案，最省事的是先做最小的版本。|客户问得最多的其实是价格怎么算，不是功能。|后来发现问题出在标题，换掉之后点开的人多了一倍。|这里要提醒一句，先把备份做好再动手。|数据不算好看，但是方向应该没错。|群里有位朋友帮我看了半小时，省了我一周。|把重复的部分交给脚本，剩下的才是真正要想的。|一个人容易停，两个人互相看着就走得远。|如果只能留一条，我会留下每周写总结这一条。|预算不大的时候，先把老客户照顾好。|中间停了四天，重新开始比想象中容易。|表格放在附件里，需要的可以直接拿去改。|成本主要是时间，钱反而花得很少。|这件事急不来，按月看才看得出变化。'.split(
    '|',
  );
const CLOSERS =
  '欢迎一起讨论。|下周继续更新。|有问题留言，我尽量回。|先写到这里。|大家是怎么做的？|希望对你有用。|明天再补图。|谢谢看到最后的你。'.split(
    '|',
  );
const QUESTIONS =
  '想请教一下，刚开始没有作品的时候怎么找到第一个客户？|每天只有一个小时，应该先学写作还是先学剪辑？|价格定低了，老客户还在，新价格该怎么开口？|做了三个月没有起色，是换方向还是再坚持？|合作时对方迟迟不付款，有没有比较体面的催法？|手里有两个选择，一个稳一个快，您会怎么判断？|内容更新多了质量下降，怎样安排节奏比较好？|表格和数据库之间，什么规模应该换？|想转行，但是家里人不支持，怎么安排过渡期？|如何判断一个社群值不值得继续续费？'.split(
    '|',
  );
const ANSWERS =
  '先看你手上有什么。把能做的列出来，挑最容易交付的一件，免费做给三个人，再谈价格。|我的建议是先写作，成本最低，也最容易看到自己的进步。|可以把新价格写成一份说明，给老客户保留半年，大多数人会理解。|看趋势不看单月。如果三个月里有一个指标在变好，就再给它三个月。|把付款节点写进合同，到期前两天提醒一次，语气越平常越好。|选那个做错了也能退回来的。'.split(
    '|',
  );
const COMMENTS =
  '收藏了，谢谢|这个角度没想到[强]|同感|请问表格在哪里可以下载？|已经照着做了一遍，有效|写得很清楚|蹲一个后续|支持[鲜花]|第二点深有体会|我也踩过这个坑|可以展开讲讲吗|学到了|同城的可以约一下|先点赞再看|数据很真实'.split(
    '|',
  );
const REPLIES =
  '谢谢，附件已经补上了|下周会专门写一篇|可以的，先从第一步开始|在第二张图里|不客气|这个问题问得好，晚点细说|私信你了'.split(
    '|',
  );
const CHECKINS =
  '打卡第{n}天：完成了今天的练习，写了三百字，读了一章。|打卡第{n}天：发布一条，回复五条，整理了素材。|打卡第{n}天：早起，跑步三公里，然后复盘昨天。|打卡第{n}天：今天有点忙，只做了最小的一步。'.split(
    '|',
  );

/** Names a careless page would run or a careless parser would trip over. */
const TRICKY_NAMES = [
  '<b>小鱼</b>',
  '<img src=x onerror=alert(1)>',
  '"}],"group_id":1,"x":[{"',
  '=HYPERLINK("http://example.com","点我")',
  '👩‍👩‍👧‍👦 一家四口',
  '\u202Eoverride',
];

export function personName(rng: Rng, index: number): string {
  if (index > 20 && index % 37 === 0)
    return TRICKY_NAMES[(index / 37) % TRICKY_NAMES.length] ?? '匿';
  return `${rng.pick(SURNAMES)}${rng.pick(GIVEN)}`;
}

export const cityOf = (rng: Rng): string => rng.pick(CITIES);
export const commentText = (rng: Rng): string => rng.pick(COMMENTS);
export const replyText = (rng: Rng): string => rng.pick(REPLIES);
export const questionText = (rng: Rng): string => rng.pick(QUESTIONS);
export const answerText = (rng: Rng): string => `${rng.pick(ANSWERS)}\n\n${rng.pick(MIDDLES)}`;
export const checkinText = (rng: Rng): string =>
  rng.pick(CHECKINS).replace('{n}', String(rng.int(1, 60)));

/** A talk of a few sentences, now and then with the site's inline markup or JSON inside. */
export function talkText(rng: Rng, hashtag: { id: bigint; title: string } | undefined): string {
  const parts = [rng.pick(OPENERS)];
  const long = rng.int(1, 5);
  for (let i = 0; i < long; i++) parts.push(rng.pick(MIDDLES));
  parts.push(rng.pick(CLOSERS));
  let text = parts.join(rng.chance(0.4) ? '\n\n' : '');
  if (hashtag)
    text = `${tag('hashtag', { hid: String(hashtag.id), title: hashtag.title })} ${text}`;
  if (rng.chance(0.08)) text += tag('text_bold', { title: '重点：先完成，再完美' });
  if (rng.chance(0.08))
    text += tag('web', { href: 'https://t.zsxq.com/replay', title: '附：整理好的清单' });
  if (rng.chance(0.03)) text += `\n{"topic_id":45811854122111588,"readers":[90071992547409931]}`;
  return text;
}

/** `<e type="…" …/>`, attribute values percent-encoded as the site does. */
export function tag(type: string, attributes: Record<string, string>): string {
  const list = Object.entries(attributes).map(([k, v]) => `${k}="${encodeURIComponent(v)}"`);
  return `<e type="${type}" ${list.join(' ')} />`;
}

/** The title the site cuts from a text that has none. */
export function cutTitle(text: string): string {
  const plain = text.replace(/<e [^>]*title="([^"]*)"[^>]*\/>/g, (_, t: string) =>
    decodeURIComponent(t),
  );
  const signs = [...plain];
  return signs.length > 15 ? `${signs.slice(0, 15).join('')}...` : plain;
}
