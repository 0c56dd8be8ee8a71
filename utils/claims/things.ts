/** What is counted, by the words around the number. Pure. */
import type { Claim } from '../payoff/entries.ts';

export type Thing = NonNullable<Claim['thing']>;

export const LIVE =
  /语音房|(?:语音|视频|电话)连线|直播(?!带货|间(?!见|等你)|电商|运营|变现|培训)|连麦|(?:语音|视频|在线|线上|集中|会议)答疑|答疑(?:会|直播)|腾讯会议|(?:飞书|钉钉|zoom|线上|视频|语音|电话)会议?(?![员所])|圆桌|AMA/i;
export const EVENTS =
  /线下|线上(?:活动|聚会|分享会|沙龙)|沙龙|聚会|活动|打卡|共读|读书会|分享会|见面会|茶话会|挑战|训练营|路演|讲座|嘉宾分享|高手分享|大咖分享|闭门会|私董会|模拟面试|自习|快闪|主题讨论|集体讨论|夜跑|徒步|聚餐|(?:复盘|交流|研讨|答疑|选题|沟通|讨论|策略|同学|校友|案例|投研|早|晚|周|月|季|年)会(?![员议计])|\d*场.{0,4}分享|主题分享/;
const DIGESTS = /精华/;
const FILES =
  /文件|资料|文档|模[板版]|PPT|PDF|电子书|源码|源代码|表格|Excel|表(?=$|[，。、\s])|电子杂志|导图|试卷|真题卷|手册|教案|讲义|练习册|研报|报告|素材包|课件|图纸|简历/i;
const LECTURES = /课|讲(?!师|座)|教程/;
const OTHER =
  /项目|新品|工具|论文|书|提示词|选题|素材|技巧|机会|开源|(?<![主问话专])题|单词|句(?!话)|示例|职位|岗位|线索|产品|APP|网站|股|基金|标的|代码|视频课|音乐|图片|壁纸|对标/i;
const POSTS =
  /文|干货|分享|内容|帖|主题|观点|思考|日[记报]|笔记|复盘|推送|更新|发布|资讯|信息|情报|快讯|[晨早晚周]报|解读|专题|点评|分析|策略|心得|随笔|案例|语音|音频|视频|原创|输出|动态|问答|信息差|洞察|精读|拆解|感悟|语录|连载|[周月日期]刊|电子刊|来信|书信|研究|观察|随想|想法|见解|札记|手记|故事|长读/;

/** Told anew, and nothing to read. */
export const NO_THING =
  /额度|名额|次数|权限|密码|口令|价格|排名|头像|群规|规则|名单|目录|索引|时段|时间段|阶段|方面|环节|板块|维度|频道|渠道|红包|奖品|礼物/;

/** `unit`: 篇, 条 …; `near`: the words beside the number. Undefined: nothing that is counted. */
export function thingOf(unit: string, near: string): Thing | undefined {
  if (NO_THING.test(near)) return undefined;
  if (DIGESTS.test(near)) return 'digests';
  if (/[讲课集]|课时/.test(unit)) return 'lectures';
  if (unit === '节') return LECTURES.test(near) || /视频|音频/.test(near) ? 'lectures' : undefined;
  if (/场|次|期/.test(unit)) {
    if (near.startsWith('的')) return undefined;
    if (EVENTS.test(near)) return 'events';
    if (LECTURES.test(near)) return 'lectures';
    if (unit === '场') return 'events';
    // An issue of whatever it is called; no class of pupils.
    if (unit === '期' && near.trim() && !/班|营|招|学员|名/.test(near)) return 'posts';
    return POSTS.test(near) ? 'posts' : undefined;
  }
  if (/[篇则更]/.test(unit)) return 'posts';
  if (unit === '条') {
    if (/朋友|消息|讨论|聊天|留言|互动|评论|微博|街|鱼|路/.test(near)) return undefined;
    return OTHER.test(near) && !POSTS.test(near) ? 'other' : 'posts';
  }
  if (/[GTgt]/.test(unit)) return FILES.test(near) ? 'other' : undefined;
  if (FILES.test(near)) return 'files';
  if (unit === '本') return 'other';
  if (/门|套/.test(unit)) return LECTURES.test(near) ? 'other' : undefined;
  if (OTHER.test(near)) return 'other';
  return POSTS.test(near) && !/分钟|小时/.test(near) ? 'posts' : undefined;
}
