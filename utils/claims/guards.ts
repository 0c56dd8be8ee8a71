/**
 * What makes words that look like a claim none: denied, long past, asked, only wished for, said of
 * others, or asked of the members. Better to miss a claim than to be wrong. Pure.
 */
import { isOurs } from './ours.ts';
import { clauseOf } from './text.ts';

/** `不` that denies nothing: 不少于, 不间断, 不满意 … */
const NOT =
  /不(?!少于|低于|下于|间断|断|限|满意?|仅|只|止|但|停|错|废话|水|管|论|同|含|到|足|超过|单|用说|玩虚)|没有?|无法|未|并非|(?<![特个区分级])别(?!人|家|的)|勿|拒绝|取消|停更|暂停|谢绝|非(?!常)/;
const NOT_AFTER =
  /^[^，]{0,6}(?:不(?!少于|低于|间断|断|限|仅|只|止|停)|没|未必|做不到|难以|随缘|视情况|看情况|除外|停了|暂停|仅供)/;
const PAST =
  /已(?!订阅)|曾|累计|过去|此前|以前|之前|从前|早期|原来|原先|最初|当初|去年|前年|往[年期届]|历史|截至|截止(?=到?\s*(?:目前|今|现|当前|20\d\d))|至今|迄今|现有|目前(?:共|有)|以来|[\d一二三四五六七八九十]+年(?:来|间)|近[\d一二三四五六七八九十]+年|(?:写|更新|发布?|分享|做|讲|输出|举办|出版|带|办|连载)(?:了|过)|(?:连续|坚持了?|持续)[^，]{0,4}\d(?!65天)[\d,]*\s*(?:多)?(?:天|年|个月)/;
/** Years of it right before: `三年日更`; of one year and of a named one it may be to come. */
const YEARS = /(?:(?<!\d)(?:[2-9]|[1-9]\d)|[二两三四五六七八九十])\s*年\s*$/;
/** For a stretch at its begin only: `前30天日更，之后周更`. */
const OPENING =
  /前期|初期|起步期|(?:前|头|最初的?)\s*[\d一二两三四五六七八九十百半]+\s*个?\s*(?:天|日|周|星期|月|年|期)|首[月周年期](?![一二三四五六日天末])|第一个?(?:月|(?:周|星期)(?![一二三四五六日天末])|年)|(?:开营|营期|试运营|冲刺|活动|假期|寒假|暑假)[期间内里]/;
/** Right before the number: `产出了3800个`. */
const DONE =
  /(?<!改成|变成|调成|改为|调整为)(?<=[\u4e00-\u9fff])[了过]\s*(?:约|超过?|近|大约)?\s*$/;
const PAST_AFTER =
  /^[^，]{0,3}(?:了(?!解)|过(?!来|程)|以来|至今)|^\s*(?:改|变|调|减|降)整?(?:成|为|到|至)/;
const ASK = /是否|如何|怎么|怎样|为什么|为何|能不能|会不会|要不要/;
const ASKED = /[?？吗]\s*$/;
const WISH =
  /尽量|尽可能|争取|力争|尽力|希望|想要|打算|计划|预计|可能|也许|或许|考虑|视情况|随缘|不定期|不定时|有时|偶尔|目标|最多|上限|仅限|限[每\d]|拟/;
const IF = /如果|若(?!干)|假如|要是|倘若|一旦|假设|即使|哪怕|只要你/;
/** Of whom it is for, not of what it hangs on: `如果你想学…`. */
const WANTS = /(?:如果|若|要是)你?[^，]{0,6}(?:想|需要|喜欢|正在|也|对|是)/g;
const OTHERS =
  /别人|别家|别的|其他|其它|某些|有些|有的|很多|许多|不少(?!于)|一般的?|普通|市面|市场上|同行|人家|他们|她们|对手|大多|多数|友商|隔壁|另一个|另外|传统|那些|竞品|相比|(?:行业|业内|同类)(?:平均|普遍|里)/;
const OWN = /我们|我家|本星球|我会|我将|这里|咱们|本社群|本圈/;
const DUTY =
  /(?:你|大家|学员|星友|成员|会员|同学|每人|人人|自己|嘉宾们?)[^，]{0,8}(?:需|要|须|必须|可以|可|能|提交|打卡|完成|写|发|坚持|做|输出|练)|要求|规定|必须|作业|打卡|签到|练习|跑步|背单词|提问次数|可提问|提问机会/;
/** It is they who do it. */
const MEMBERS =
  /(?:成员|会员|大家|星友|学员|群友|用户|圈友|同学|每人|每个人|人人|每位[^，]{0,4}|新人|孩子|家长|学生|客户|你们?|自己)们?(?:都|也|会|要|能|就|可以?|需要?|必须|至少)*\s*$/;
/** Or somebody else, a house one works for, another account, or a list kept up to date. */
const HOUSE =
  /(?:公司|工厂|单位|部门|学校|平台|系统|官方|门店|店里|机构|券商|厂家|品牌方?|有人|谁|老板|同事|粉丝|朋友|[我他她](?:妈|爸|爱人|老婆|老公|孩子|儿子|女儿|师父|老师)|群里|[大小主副]号|账号|名单|榜单|目录|公告|列表|排行|报价)(?:都|也|会|要|能|就|是)*\s*$/;
const TEACH =
  /教你|教会|帮你|帮助|助你|督促|学会|养成|让你|你[也就]?(?:能|会|可)|方法|技巧|攻略|秘籍|挑战|训练营|博主|作者|达人|写手/;
/** Before the time: what the members are led to do; after it: what is done for them. */
const LEAD = /带你|陪你|陪着|陪伴你/;
/** Told of years that are over, in an earlier clause. */
const LONG_AGO =
  /(?:写|做|更新?|坚持|连载|运营)了?[^，。]{0,4}[\d一二三四五六七八九十]+\s*多?年(?!如一日)|从[没未]/;
const ELSEWHERE =
  /公众号|微博|知乎|抖音|小红书|视频号|头条|博客|B站|朋友圈|快手|喜马拉雅|得到|极客时间|播客|推特|YouTube|twitter/i;

export interface Place {
  sentence: string;
  from: number;
  to: number;
}

/** Checks by name; each answers true where the words are no claim. */
const CHECKS = {
  denied: ({ before, inside, after }: Around) =>
    NOT.test(before) || NOT.test(inside) || NOT_AFTER.test(after),
  past: ({ sentence, before, inside, after }: Around) =>
    (LONG_AGO.test(sentence) && !OWN.test(sentence)) ||
    PAST.test(before) ||
    YEARS.test(before) ||
    DONE.test(before) ||
    PAST.test(inside) ||
    PAST_AFTER.test(after),
  asked: ({ sentence, before }: Around) => ASKED.test(sentence) || ASK.test(before),
  wished: ({ before, inside, after, upTo, rest }: Around) =>
    WISH.test(before) ||
    WISH.test(inside) ||
    /^[^，]{0,6}(?:左右不定|不定)/.test(after) ||
    /下来/.test(before + inside) ||
    /^[^，。]{0,6}(?:的样子|上下|吧)/.test(after) ||
    (/不固定|不定期|随缘|随性/.test(upTo) && !/至少|不少于|保底|保证|承诺/.test(before + inside)) ||
    /^[^，。]{0,4}，(?:有时|偶尔|不一定|看情况|看心情|视情况)/.test(rest),
  ifs: ({ upTo }: Around) => IF.test(upTo.replace(WANTS, '')),
  /** Said of nobody that is known to keep it: others do many things every day. */
  strange: ({ before }: Around) => !isOurs(before),
  /** Paid for on its own. */
  extra: ({ after, rest }: Around) =>
    /(?:另外?|额外|单独|自费)[^，。]{0,3}(?:收费|付费|购买|计费|算钱)|自费/.test(after) ||
    /^[^，。]{0,4}，[^，。]{0,4}(?:另外?|额外|单独)[^，。]{0,3}(?:收费|付费|购买|计费|算钱)/.test(
      rest,
    ),
  opening: ({ before, inside }: Around) => OPENING.test(before + inside),
  others: ({ before, upTo }: Around) =>
    HOUSE.test(before) ||
    ((OTHERS.test(before) || (OTHERS.test(upTo) && !OWN.test(before))) && !OWN.test(before)),
  duty: ({ before, inside, after, rest }: Around) =>
    MEMBERS.test(before) ||
    (!/组织|举办|安排|发起|带领|开展/.test(before + inside) &&
      (DUTY.test(before) ||
        DUTY.test(inside) ||
        /^[^，]{0,8}(?:打卡|作业|签到)|^[^，]{0,3}自己/.test(after))) ||
    // `每天坚持输出，一年后你就是专家` is said to the reader.
    (/坚持/.test(inside) && /^[^，。]{0,6}，[^，。]{0,6}你[就会也将]/.test(rest)),
  teach: ({ before, inside, after }: Around) =>
    TEACH.test(before) ||
    LEAD.test(before) ||
    TEACH.test(inside) ||
    /^的?(?:博主|作者|达人|写手|训练营|挑战)/.test(after),
  elsewhere: ({ before, inside }: Around) =>
    ELSEWHERE.test(before + inside) && !/星球|社群/.test(before + inside),
};
export type Check = keyof typeof CHECKS;

interface Around {
  sentence: string;
  /** Of the clause: before, at and after the place; `upTo`: of the whole sentence before it. */
  before: string;
  inside: string;
  after: string;
  upTo: string;
  /** Of the whole sentence after it. */
  rest: string;
}

/** What nothing that is promised may be. */
export const PROMISED: readonly Check[] = [
  'denied',
  'past',
  'asked',
  'wished',
  'ifs',
  'extra',
  'others',
  'elsewhere',
];
/** Nor what is promised again and again. */
export const REPEATED: readonly Check[] = [...PROMISED, 'opening', 'strange', 'teach'];

/** Whether one of the checks says that this is no claim. */
export function isNone({ sentence, from, to }: Place, checks: readonly Check[]): boolean {
  const clause = clauseOf(sentence, from, to);
  const around: Around = {
    sentence,
    before: sentence.slice(clause.from, from),
    inside: sentence.slice(from, to),
    after: sentence.slice(to, clause.to),
    upTo: sentence.slice(0, from),
    rest: sentence.slice(to),
  };
  return checks.some((name) => CHECKS[name](around));
}
