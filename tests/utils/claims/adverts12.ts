/** The eleventh batch. See adverts.ts. */
export const TWELVE = `
工程师老林的星球：每周二发一篇源码阅读，配可运行示例。 | pace posts 1/week
每天一篇产品体验报告，周末休息。 | pace posts 5/week
我们承诺每月更新不低于二十条。 | pace posts 20/month
每个交易日收盘后一小时内，发当日复盘。 | ?pace posts 5/week
每周三篇，其中一篇是读者投稿。 | pace posts 3/week
每月一次装修清单更新，按城市分。 | pace posts 1/month
更新时间不定，但一年不少于五十篇。 | total posts 50/year
日更不断，已坚持一千天。 | pace posts 1/day
周更，一般周日晚上发。 | pace posts 1/week
每周分享两个被低估的城市。 | pace posts 2/week
每天更新，节假日也不停。 | pace posts 1/day
全年不少于40次分享，线上线下都有。 | total posts 40/year
随手记，一天可能五条，也可能没有。
三年前我每天只睡五个小时。
每个人每天都在做选择。
我会提醒你每天复盘。
十二周训练营，每周一个主题。 | !pace posts 1/week
每周考核一次，不合格的退出。
看完这篇你就知道每天该发什么。
你若每天进步百分之一。
我每周都去菜市场拍照。
公司每月给我两天假。
每周三篇？做不到，我只写一篇。
很多大V每天更新，其实都是团队写的。
前两个月每周四篇，已经结束。
付费群里每天几百条，太吵。
有星友建议每天打卡，我没同意。
每个月的账单我都会公开。
每周六晚上直播选题会。 | live events 1/week
每月两次深夜连麦，只聊情绪。 | live events 2/month
双周四晚，视频会议集中答疑。 | live events 2/month
每周日上午，线上读书会，一小时。 | pace events 1/week
一年四次大型沙龙，北京上海深圳成都。 | total events 4/year
每个月有一次主题直播。 | live events 1/month
每周开播三次，记得预约。 | ?live events 3/week
直播中随机送书。
下周三有一场直播。
提问后当天回复。 | answer 24h
两天之内，每个提问都会有答案。 | ?answer 48h
24小时内未回复可免费再问一次。
问题较多，请耐心等待。
保证48小时内响应。 | answer 48h
有问必答，不限时。 | answer
只回答与主题有关的问题。
付款三天内不满意全额退款，第四天起不退。 | refund 72h
七天体验期，期间可以随时退。 | refund 168h
无理由退款期为72小时。 | refund 72h
服务开始后概不退费。 | refund
如果一个月没更新，退全款。 | ?refund
会员卡不退不换，可转让。 | refund
退役军人加入打八折。
退货运费自理。
达到600人后恢复原价299。 | price-rise @600
每新增100名会员，年费上浮10%。 | price-rise +100
前150名早鸟优惠99元，过后129元。 | price-rise @150
9月9日起价格上调。 | price-rise
下个月起涨到159。 | price-rise
满300减50。
会员超过五千人后不再扩招。
买一年送一个月。
本季嘉宾：陶然、秦越、Jim | guest 陶然 | guest 秦越 | guest Jim
邀请了韩璐、宋青两位老师担任嘉宾。 | guest 韩璐 | guest 宋青
每期嘉宾不同。
附35节视频课和12套练习。 | total lectures 35 | ?total files 12
专栏80讲，每讲配思维导图。 | total lectures 80
下载区有300份研报。
送100个标题公式。 | total other 100
从第10节课开始收费。
每天推荐一支歌。 | ?pace other 1/day
每周三套穿搭，图文。 | ?pace posts 3/week
每月一份读者调查报告。 | pace files 1/month
每日精华一条，附链接。 | pace digests 1/day
Every weekday I post one market note. | pace posts 5/week
Three live calls per month. | ?live events 3/month
I personally reply to all messages within 48 hours. | answer 48h
Money back within 14 days if you don't like it. | ?refund 336h
50+ templates included, new ones monthly. | total files 50
The price rises by $10 every 100 members. | ?price-rise +100
Nothing is promised here but honesty.
One reader sends me a photo every day.
`;
