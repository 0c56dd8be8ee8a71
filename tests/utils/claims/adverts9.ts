/** The eighth batch: many that mislead. See adverts.ts. */
export const NINE = `
这里记录我从零做独立站的全过程，每周日更新一次账本和复盘。 | pace posts 1/week
每天三条冷知识，配图。 | pace posts 3/day
双休日不更，其余每天一篇。 | pace posts 5/week
两周一篇长文，写透一个问题。 | pace posts 2/month
每月初给一份当月选题表，照着做就行。 | pace files 1/month
每周更新4个新模板，会员免费下载。 | pace files 4/week
我承诺每周至少露面三次。
星球每日签到的人数稳定在两百。
一周只写一篇，但一定写透。 | pace posts 1/week
每晚九点，一张图讲清一个概念。 | ?pace posts 1/day
不日更，不周更，有货才更。
日更到第900天，还会继续。 | pace posts 1/day
每天固定两更：早八点资讯，晚八点点评。 | pace posts 2/day
全年更新240讲，每讲八分钟。 | total lectures 240/year
周一到周六，每天一道菜谱，附采购清单。 | ?pace posts 6/week
每月开两次盲盒，寄到家里。
请每天给自己留半小时。
家长每周反馈一次孩子的进度。
每天都有人问我怎么开始。
老师每周上四节课，还要改作业，所以我理解你们的累。
我做过编辑，一周审八十篇稿子。
前期会每天更新，后期改成每周三篇。 | ?pace posts 3/week
前一百天每天一篇，已经兑现。
从下个月起，每周多加一篇外文翻译。 | ?pace posts 1/week
计划每周两篇，做不到会提前说。
如果订阅过千，我就改成日更。
你看的那些号，每天十条，九条是搬运。
同名公众号每天早上推送。
写作营里每人每周交两篇。
每周有两天我会在线，随时提问。
每周三晚上一小时语音，聊什么由你们定。 | ?live events 1/week
每月15号晚上直播一次。 | live events 1/month
月末最后一天，直播对账。 | ?live events 1/month
周六上午十点，每周一次线上自习室。 | pace events 1/week
一年六场线下公开课，会员免费。 | total events 6/year
一年三次闭门会，地点保密。 | total events 3/year
回放永久保留。
每场直播都会抽奖。
看直播请到同名视频号，每周三次。
当天的问题当天答，绝不过夜。 | answer 24h
提问两天内必回，超期我退你提问费。 | answer 48h
每天晚上十点集中答复。 | ?answer 24h
回复不及时，请见谅。
每周挑三个问题公开回答，其余不回。 | ?pace posts 3/week
提问前先搜一下，重复问题不再回复。
问诊不在这里做。
开通七天内，觉得不值就退给你。 | refund 168h
首月不满意包退。 | refund 720h
数字内容，售出不退。 | refund
支持三天无忧退款，之后恕不退还。 | refund 72h
保证金打完卡全退。
线下课不支持退款，星球可以。
退款两次后不能再加入，这是平台的规矩。
停更满三十天，全额退给每一位。 | refund
满1000人后不再开放，价格也会回到599。
每50人一个台阶，每个台阶涨10元。 | price-rise +50
第301位起，199元。 | ?price-rise @300
首批50人，39元；第二批79元。 | ?price-rise @50
12月31日晚上12点后，恢复至原价399。 | price-rise
明天涨价，今天上车。 | price-rise
定价199，永不涨价。
老板给我涨了工资，我把经验写出来。
涨价通知：本星球将于3月1日调整为365元。 | price-rise
嘉宾｜许听雪：插画师；嘉宾｜唐一白：绘本编辑 | ?guest 许听雪 | ?guest 唐一白
本期嘉宾由读者投票选出。
联合嘉宾：张北辰、顾盼、王小洱 | guest 张北辰 | guest 顾盼 | guest 王小洱
嘉宾们来自不同城市。
合计54讲，外加8次作业点评。 | total lectures 54
报名即送《避坑手册》和12张流程图。 | ?total files 12
素材包含1500张照片，可商用。 | ?total other 1500
含直播课十节，录播课二十节。 | total lectures 10 | total lectures 20
共分三个阶段，每阶段八节课。
文件区每周更新一批行业报告。 | ?pace files 1/week
每周一套真题，周末讲评直播。 | ?pace files 1/week | ?live events 1/week
每天一首诗，一段讲解。 | ?pace posts 1/day
每周六加餐一条视频。 | ?pace posts 1/week
精华每月不少于十条。 | pace digests 10/month
三百条精华，随便翻一条都值回票价。
A 10-minute audio note every weekday. | pace posts 5/week
One long interview a month with someone who has done it. | pace posts 1/month
I go live every Wednesday night. | live events 1/week
Four workshops a year, all recorded. | ?total events 4/year
I try to reply within a day.
Refunds are available within 48 hours of joining. | refund 48h
Prices rise every quarter.
Over 1,000 posts since 2019.
You get one call with me each month. | ?pace events 1/month
No daily noise. Just one email a week. | ?pace posts 1/week
`;
