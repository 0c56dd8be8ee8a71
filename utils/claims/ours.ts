/** What the text before a time says that it is said of: who keeps the planet, the planet, what is in it. Pure. */

const OURS = new RegExp(
  `^(?:${[
    '(?:这个|本|咱们?|全|会员)?(?:星球|社群|圈子?|群|专栏|社区|频道|栏目|部落|小屋)[里内上中]?|这里|这儿',
    '我[们家]?|星主|合伙人|主理人|群主|圈主|楼主|老板娘|作者|本人|笔者|编辑部|团队|小编|主播',
    '[早晚日周快简]报|内容|精华[帖区]?|读书会|共读|更新|文章|原创|干货|主题|长文|短文|直播|复盘|答疑|分享|案例|研报|笔记|视频|音频|语音|问答',
    '频率|频次|在线|常年|保持|速度|[上下]半年|节奏|时间|周期|数量|产出|输出|发布',
    '真的|其实|坚持|持续|保底|保证|承诺|确保|至少|最少|平均|大约|大概|约|基本|固定|稳定|定期|准时|雷打不动|以?后|今后|之后|从此|目前|现在|如今|恢复|改[成为]|调整?[成为]|变成|降为|一般|通常|全年|全程|无休|另外|此外|同时|其余|其他时间|平时|日常|老规矩|已|即日|今年|明年|节后|年后|开年|下个?[月周]|以上|放心',
    '除[^，]{1,3}外|除(?:周.|节?假日|周末|双休日)|周末|周|星期|礼拜|工作日|交易日|平日|节?假日|双休日|[至到和及与]',
    '每[天日周月年晚早]|早[上晨]?|晚[上间]?|[上下中]午|清晨|\\d|年|[一二两三四五六七八九十末天日月]',
    '但|而|且|并|也|还|又|就|都|会|将|在|于|是|为|有|从|起|把|给|你们?|大家|的',
  ].join('|')})`,
);
/** A list and a heading before it are none of it. */
const HEADED = /^.*[：:】」》、+＋|｜—–·•\]]/su;

/** Word by word, without going back: others' words may be as long as they like. */
export function isOurs(before: string): boolean {
  // Cut off within a span of days.
  if (/[至到~～—–-]\s*$/.test(before)) return false;
  let left = before.replace(HEADED, '').replace(/[\s\p{P}\p{S}]/gu, '');
  while (left) {
    const word = OURS.exec(left)?.[0].length;
    if (!word) return false;
    left = left.slice(word);
  }
  return true;
}
