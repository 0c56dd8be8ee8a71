/** The ninth batch, the first after rules ask who it is said of. See adverts.ts. */
export const TEN = `
每天清早，我会发一段“市场三句话”，开盘前看完。 | pace posts 1/day
星球以图文为主，一周四到五篇。 | pace posts 4/week
每周五是案例日，拆一个真实客户的账户。 | ?pace posts 1/week
每月2次专题，每次一个行业。 | pace posts 2/month
每天分享一个冷门小程序的赚钱思路。 | pace posts 1/day
会员一年内可看到不少于80期访谈。 | ?total posts 80/year
每周更新3章连载小说，周二四六。 | ?pace posts 3/week
平日一更，周末双更。
每天分三个时段推送消息，共约十条。 | ?pace posts 10/day
常年保持一周两更的速度。 | pace posts 2/week
主题每周换一个，大家一起聊。
我每周回老家一趟，路上写点东西。
那时候我一天写三篇，没有人看。
客户每天问我同一个问题。
不搞日更那一套。
下半年起恢复每周一篇。 | pace posts 1/week
我们每周会从投稿里选两篇刊出。 | pace posts 2/week
你发一篇，我改一篇，每周限三位。
隔壁群每天两百条消息，我这里一周一条精品。 | pace posts 1/week
小红书每周三更，这里补完整版。
读者每周来信，我挑着回。
健身房每周去三次的人，才会懂这种累。
每次更新不少于一千字。
每年读五十本书是我的习惯。
练字打卡每天一页。
周报每周一准时送达。 | pace posts 1/week
日报每天17点前发出。 | pace posts 1/day
每周精选一个GitHub项目，附中文讲解。 | ?pace posts 1/week | !pace other 1/week
月刊，每月最后一天出。 | ?pace posts 1/month
季刊四期，全年订阅。 | ?total posts 4/year
每周四固定答疑直播，最长两小时。 | live events 1/week
周日直播间见，每周一场，从不缺席。 | live events 1/week
每月与嘉宾连麦一次。 | live events 1/month
一个月两次深夜电台，语音直播。 | ?live events 2/month
本周直播改到周六。
直播切片每天更新在抖音。
每周一次小组视频会，限十人。 | live events 1/week
每年两场线下年会，春秋各一。 | total events 2/year
每月一次城市散步。 | ?pace events 1/month
读书会每两周一次，今年读八本。 | pace events 2/month
所有提问48小时内给出书面回复。 | answer 48h
看到就回，通常几个小时。
工作日提问当日必复。 | answer 24h
付费提问优先，免费提问看缘分。
有问必回，答不上来的我去请教人。 | answer
三个工作日内回复每一条提问。 | answer 72h
问题超过72小时未回，可以催更。
你问我答，每周三集中处理。
首次加入三天内可退，第二次加入不退。 | refund 72h
一周内随时退款，理由都不用写。 | refund 168h
本星球不支持任何形式的退款。 | refund
若年度更新不足100篇，退还全部费用。 | ?refund | ?total posts 100/year
退出后内容不再可见。
72小时内申请退款由平台自动处理。 | refund 72h
我退掉了所有的广告合作。
100人后99元，300人后199元。 | price-rise @100 | price-rise @300
现在是第二阶梯价，满400人进入下一阶梯199元。 | ?price-rise @400
每过一个月涨20元。
早鸟价到本周日截止，之后涨到299。 | price-rise
价格三年没动过，下个月会调一次。
新年第一天起，年费由199调至299。 | ?price-rise
人多了会涨价。 | price-rise
老用户不涨价。
每增加一百位成员，涨价一次，每次十元。 | price-rise +100
嘉宾：何远（律师）、沈星（税务师）、白露（HR） | guest 何远 | guest 沈星 | guest 白露
每月邀请一位嘉宾，名单见置顶。
特邀嘉宾陆川行，前投行分析师。 | ?guest 陆川行
嘉宾可以免费加入。
内含基础12讲、进阶18讲，共30讲。 | total lectures 12 | total lectures 18 | total lectures 30
加赠电子书三本，音频二十段。 | ?total files 3 | ?total lectures 20
课件、源码、题库全部开放下载。
视频教程共66集，永久可看。 | total lectures 66
80个真实合同，脱敏后打包送你。 | ?total files 80
第1课到第5课可以试听。
每周一张思维导图。 | pace files 1/week
每周三条英语长难句。 | pace other 3/week
每天一个商业模式，画成一张图。 | ?pace posts 1/day
Fresh essay every Monday and Thursday. | pace posts 2/week
Two podcasts a month, ad-free. | pace posts 2/month
Weekly office hours on Zoom. | live events 1/week
We answer within one business day. | answer 24h
Cancel within 30 days and get your money back. | refund 720h
After 500 members the price doubles. | price-rise @500
There is no fixed schedule.
People here post about 50 messages a day.
`;
