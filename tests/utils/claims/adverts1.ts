/** Sentences as adverts of paid communities have them, the first batch: half promise, half only lure. See adverts.ts. */
export const ONE = String.raw`
每周一、三、五晚上十点更新，一篇干货不掺水。 | pace posts 3/week
一年更新不低于150篇，篇篇原创。 | total posts 150/year
年度更新量：不少于 100 篇深度长文。 | total posts 100/year
每天早上7点，一条60秒语音准时送达。 | pace posts 1/day
工作日每天一条行业快讯，周末复盘一篇。 | pace posts 5/week | pace posts 1/week
周一到周五，每天3条财经要闻。 | pace posts 15/week
双周更，每次一篇万字拆解。 | pace posts 2/month
每两周一篇行业深度。 | pace posts 2/month
每月4篇读书笔记+2次线上共读。 | pace posts 4/month | pace events 2/month
每周至少两次图文更新，一次语音分享。 | pace posts 2/week | ?pace posts 1/week
全年 52 期周刊，一期不少。 | total posts 52/year
会员期内更新不少于120篇。 | total posts 120/term
一年内完成60讲课程更新。 | total lectures 60/year
加入即送价值999元的《文案课》24讲。 | total lectures 24
入圈即可领取300套合同模板。 | total files 300
内含180节短视频剪辑教程，从入门到接单。 | total lectures 180
已上线32讲，总共80讲，年底前更完。 | total lectures 80
每周日晚8点直播答疑，雷打不动。 | live events 1/week
每月最后一个周五晚连麦聊选题。 | live events 1/month
隔周周六晚上直播拆稿。 | live events 2/month
周二、周四晚8:30直播带读。 | live events 2/week
全年24场直播，全部有回放。 | live events 24/year
每个月一场闭门直播，只对星友开放。 | live events 1/month
每季度一次线下私董会。 | total events 4/year
每年两次线下大会，星友免费。 | total events 2/year
提问12小时内必回。 | answer 12h
星球里的问题，我都会在48小时之内给出回答。 | answer 48h
问必答，不敷衍。 | answer
每个提问我都会亲自回答。 | answer
当日问题当日答。 | answer 24h
一对一答疑，两个工作日内回复。 | answer 48h
提问最迟次日回复。 | answer 48h
满300人涨价到299。 | price-rise @300
现在99，满200人后129，满500人后199。 | price-rise @200 | price-rise @500
每满50人涨20元，涨到399为止。 | price-rise +50
7月15日零点涨价至365元。 | price-rise
限时优惠到本月底，下月恢复原价。 | price-rise
前50名9.9元，第51名起恢复99元。 | price-rise @50
人数过千，价格翻倍。 | price-rise @1000
超过1000名成员后门票调整为499元。 | price-rise @1000
早鸟价149元仅限前100位，之后249元。 | price-rise @100
双十一当天299，11月12日恢复399。 | price-rise
72小时内无理由退款，平台原路退回。 | refund 72h
七天不满意，全额退。 | refund 168h
加入三天内可自行申请退款，过期不退。 | refund 72h
本星球为虚拟产品，付款后不支持退款。 | refund
内容不合胃口？三天内随时退。 | refund 72h
嘉宾：周野、许晴川、老K | guest 周野 | guest 许晴川 | guest 老K
特邀嘉宾：前某云首席架构师陈默、独立设计师小鹿 | guest 陈默 | ?guest 小鹿
驻场嘉宾：\n1、宋一帆：十年产品人\n2、何小满：跨境卖家\n3、Leo：增长顾问 | guest 宋一帆 | guest 何小满 | guest Leo
【嘉宾阵容】\n沈括 前端工程师\n陆北 数据分析师 | guest 沈括 | guest 陆北
我们邀请了方宁、郑可两位老师担任常驻嘉宾。 | guest 方宁 | guest 郑可
We publish three essays a month. | pace posts 3/month
I answer every question within 48 hours. | answer 48h
New post every Monday and Thursday. | pace posts 2/week
Live Q&A once a month for all members. | live events 1/month
Price goes up to $99 after 200 members. | price-rise @200
30-day money-back guarantee, no questions asked. | refund 720h
每日一题，当晚公布解析。 | pace other 1/day
每天至少10个副业线索。 | pace other 10/day
每周精选20个对标账号。 | pace other 20/week
每天推送2-3条AI资讯。 | pace posts 2/day
日更3条，全年无休。 | pace posts 3/day
每天三条干货，其中一条是案例。 | pace posts 3/day
每个交易日盘后更新复盘。 | pace posts 5/week
每晚九点发布次日策略，周末除外。 | pace posts 5/week
每周六上午推送一周要闻汇总。 | pace posts 1/week
每周3次更新，每次不少于1500字。 | pace posts 3/week
每月一期读者来信。 | pace posts 1/month
一个季度至少10篇公司研究。 | total posts 40/year
每半个月一次主题讨论会。 | pace events 2/month
保证全年不断更，每周一篇起。 | pace posts 1/week
一周五更，风雨无阻。 | pace posts 5/week
每周二四六晚上更新。 | pace posts 3/week
365天日更，一天都不会断。 | pace posts 1/day
承诺一年交付200条以上有效线索，不足按比例退。 | total other 200/year
附赠2000份行业研报，网盘直接下载。 | total files 2000
开通即享：录播课15节、资料包50份、直播每月1场。 | total lectures 15 | total files 50 | live events 1/month
提问不限次数，24h内回。 | answer 24h
星主在线时间每天20:00-21:00，集中答疑。 | live events 1/day
精华帖每月整理不少于10篇。 | pace digests 10/month
每周新增5份模板，全部可商用。 | pace files 5/week
每周更新两节视频课，共40节。 | pace lectures 2/week | total lectures 40
一年52本书，一周一本，拆给你听。 | total other 52/year | pace other 1/week
我写了八年公众号，每周一篇从没断过。
过去三年，我们做了120场直播。
目前已沉淀500+篇精华。
累计回答问题3000多个，平均12小时内回复。
不敢保证日更，但保证不灌水。
更新随缘，想到就写。
每天只要一块钱，比一瓶水还便宜。
每天10分钟，一年读完50本书。
如果你每周能抽出3小时，一年后你会感谢自己。
跟着我，一年写出100篇文章不是梦。
要求：每周至少提交一篇作业，否则移出。
每人每月可提问3次。
其他星球每天几十条，你看得完吗？
市面上的课动辄60讲，学完就忘。
每天都有人问我：怎么才能日更？
教你用AI一天写10篇爆款。
公众号每天更新，欢迎关注。
视频号每周三直播，搜索我的名字。
我在得到有一门40讲的课。
打卡21天，退还全部押金。
完成30天打卡可退押金。
提问被拒绝或超时，费用会自动退回。
购买周边，七天无理由退货。
如何退款：点击右上角设置。
已有1200人加入，明年目标3000人。
永久不涨价，放心慢慢看。
上个月刚涨过价，短期不会再涨。
7月之前加入的老成员不受涨价影响。
人数突破1000！感谢大家。
满500字的提问优先回答。
满200减50的券私信领。
前100名提问者有书送。
前三个月涨粉500，之后涨得更快。
房价7月起涨到哪里？星球里聊。
嘉宾：陆续揭晓
嘉宾：一线大厂产品经理、资深运营
嘉宾每周更换，敬请期待。
我曾作为嘉宾参加过李锐老师的播客。
想当嘉宾？联系我。
往届嘉宾有陈果、刘洋。
周三见！
本周五晚8点直播一场，聊聊裁员。
下周三晚上直播，记得预约。
上周直播回放已更新。
直播回放会整理成文字。
12月15日晚直播，主题待定。
不直播不录课，只写字。
24小时内删除违规内容。
48小时内通过入群申请。
下单后24小时内发货。
客服会在24小时内处理。
星球共有36个标签，按标签找内容。
共计8个专栏，涵盖投资、职场、亲子。
我读了300本书，摘出100条笔记。
一个人写不动100篇，一群人可以。
三年时间，从0到10万粉。
一年内帮助200位学员上岸。
带你用90天写完一本书。
每周复盘一次自己的目标，你会看到变化。
每天坚持输出，一年后你就是专家。
学员反馈：老师每天都更新，超值！
“每天一篇，比我上班还准时。”——读者阿良
有问题先搜索，重复问题不回答。
精力有限，不保证24小时内回复。
周末和节假日不回复消息。
可能每周一更，也可能一月一更。
预计年底更新到100讲。
计划明年做12场线下活动。
争取今年写满200篇。
目标：每月一次同城聚会。
365元一年，平均一天一块钱。
原价599元，现价299元。
内测价99元，名额有限。
优惠券满99减20，7月31日过期。
I've written 300 posts since 2019.
How to write every day without burning out.
Members post every day, it is a lively place.
Is it refundable? Please ask the platform.
The price has gone up twice after 500 members joined.
系统每天自动抓取2万条数据。
每天面对上百条提问，我只能挑着答。
他每天写三篇，写了十年，成了大V。
别再每天刷200条短视频了。
拒绝每天三五条的碎片轰炸。
群里每天500条消息，精华我来挑。
星球成立于2021年6月1日，三年涨价两次。
双11那天，我一个人卖了500单。
价格：199元/年，长期有效。
三天打鱼两天晒网的人，别来。
`;
