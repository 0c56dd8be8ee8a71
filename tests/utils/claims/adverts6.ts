/** The fifth batch: owners of many kinds, and what only sounds like them. See adverts.ts. */
export const SIX = String.raw`
我是阿岚，做了八年室内设计，每周三放一套实景改造的前后对比。 | ?pace posts 1/week
这个星球每天都会有一条“今日可买”，附上我的理由。 | pace posts 1/day
周一选题、周三草稿、周五成稿，一周三次。 | ?pace posts 3/week
每月至少四篇万字拆书稿，音频同步。 | pace posts 4/month
老规矩：两天一更，过年停三天。 | pace posts 3/week
每周会挑三个星友的店铺做公开诊断。 | ?pace posts 3/week
早上七点半准时发盘前提示，交易日不缺席。 | ?pace posts 5/week
每周输出2-3篇小红书爆文拆解。 | pace posts 2/week
一个月一本书，写一篇五千字的书评。 | ?pace posts 1/month | !pace other 1/month
全年52周，每周一份城市租金表。 | pace files 1/week
每半月一期读者来信，我挑五封回。 | pace posts 2/month
一年下来大约是两百篇，会员看完的不多。
我从2016年开始写，至今写了一千多篇。
这里没有固定更新，想到什么写什么。
每天都在想，怎么让大家少走弯路。
我每天要看三十份简历，所以知道HR想要什么。
新人任务：七天内完成三篇笔记。
每人每周至少发一条，潜水会被移出。
你只需要每天拿出半小时。
我带过的学员里，有人每天更新两篇，三个月涨粉五万。
直播间每天晚上八点开播，账号同名，欢迎来玩。
公众号周更，这里不定时。
每周一次语音房，周四晚上九点，聊这一周的复盘。 | live events 1/week
月度连麦：每个月一次，随机抽五位。 | ?live events 1/month
周日晚上的直播是固定节目，不会取消。 | live events 1/week
每个季度我会做一场公开复盘直播。 | live events 4/year
一周两场线上答疑，周二和周六。 | live events 2/week
每月邀请两位嘉宾来做闭门分享。 | ?pace events 2/month
每年秋天有一次线下走访，地点投票决定。 | total events 1/year
直播回放会整理成文字稿。
上周的直播有三百人参加。
直播多少看反馈，不承诺次数。
提问我会亲自回，一般不过夜。
工作日12小时内答复，节假日顺延。 | answer 12h
提问后48小时没有回答，你可以申请退提问费。
有问题就发，我看到都会回。 | answer
所有提问都会得到回答，长的我会写成文章。 | answer
最迟三天内给你书面答复。 | answer 72h
每周集中回答一次提问。
不回答具体个股买卖。
专业问题请预约咨询，每小时800元。
私信基本不回，请在星球里提问。
付款后三天之内可以无条件退。 | refund 72h
不满意？三日内找我退，不问原因。 | refund 72h
一个月内学不到东西，全额退。 | refund 720h
断更一周，按天退款。 | refund
收款后不退，介意请勿加入。 | refund
72小时后无法退款，这是平台规定。
退群不退费。 | refund
课程可试看两节，满意再买。
试读三天，不满意不收费。
目前199，满500人后调整为299。 | price-rise @500
每多100人涨10块，早来早便宜。 | price-rise +100
前300位是99，之后一律199。 | price-rise @300
下周一涨价，别说没提醒。 | price-rise
国庆后恢复原价365。 | price-rise
涨价不是目的，是想让人少一点。
价格会一直是99，不涨。
续费老用户八五折。
我们的目标是年底做到1000人。
嘉宾有：宁远、方小北、Leo。 | guest 宁远 | guest 方小北 | guest Leo
常驻嘉宾：\n· 韩一诺（增长负责人）\n· 苏禾（自由撰稿人） | guest 韩一诺 | guest 苏禾
嘉宾名单每月更新，敬请期待。
我曾作为嘉宾参加过多档播客。
附送：视频课36节，讲义PDF 12份。 | total lectures 36 | total files 12
入群礼包里有50个可直接套用的合同模板。 | total files 50
一共42讲，每讲十五分钟左右。 | total lectures 42
课程共八章，已更新至第五章。
资料包大小12G，打包下载。
全套素材800张，商用授权。 | ?total other 800
每周补充20个新素材。 | pace other 20/week
每天推送10个招聘岗位，都核实过。 | pace other 10/day
每月精选三款好物测评。 | ?pace posts 3/month
本星球每月评选一次优秀作业。
每天精华一条，别的进群聊。 | pace digests 1/day
本月精华已经有四十条了。
我会每天在星球里记录持仓变化。 | ?pace posts 1/day
交易日实时更新买卖点，盘后总结。 | pace posts 5/week
每周日整理一份下周财经日历。 | pace posts 1/week
周更，偶尔加餐。 | ?pace posts 1/week
从每天一篇改成了每周一篇，质量更高。 | ?pace posts 1/week
大号日更，小号周更，星球只发精选。
我们团队三个人轮流写，每天两篇。 | pace posts 2/day
每天早晚各一条语音，十分钟以内。 | pace posts 2/day
编辑部每周出一本电子杂志。 | pace files 1/week
除了周末，每天一个案例。 | pace posts 5/week
Every Friday I send a teardown of one landing page. | pace posts 1/week
New videos every week, plus source code. | pace posts 1/week
We host a live call twice a month. | live events 2/month
I reply within two days, weekends excluded. | answer 48h
30-day money-back guarantee. | refund 720h
Price goes from $49 to $79 on June 1. | price-rise
Already 300 posts inside.
Expect three to five short notes a week. | pace posts 3/week
No schedule, no promises, just good stuff.
You'll get 20 templates and a private Notion. | total files 20
Monthly AMA with a founder you know. | live events 1/month
Members share wins every day.
I write on my blog daily; here I answer what you ask.
Daily market notes before the open, Monday to Friday. | pace posts 5/week
`;
