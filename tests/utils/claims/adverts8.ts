/** The seventh batch. See adverts.ts. */
export const EIGHT = `
我是一名急诊科医生，每周写两个病例，讲清楚当时怎么想的。 | pace posts 2/week
主理人每周一早晨发一封“本周值得看”。 | pace posts 1/week
日更短评，周更长评，月更榜单。 | pace posts 1/day | pace posts 1/week | pace posts 1/month
内容节奏：周二工具、周四案例，各一篇。 | ?pace posts 2/week
一年十二期，每期一个城市。 | ?total posts 12/year
每周六次更新，周日休息。 | pace posts 6/week
每天都有一条独家的库存价格，比朋友圈早半天。 | ?pace posts 1/day
保证每月不少于十五条有效内容，水贴不算。 | pace posts 15/month
每隔三天放一篇连载。 | ?pace posts 2/week
逢单日更新，双日回帖。
每周三、六晚上发布选股思路。 | pace posts 2/week
本群更新频次：每日1-2条。 | pace posts 1/day
每周固定产出：1篇深度、3条快评、1次答疑。 | pace posts 1/week | pace posts 3/week | ?pace events 1/week
节后恢复日更。 | pace posts 1/day
更新周期不固定，平均一个月四五篇的样子。
我写东西慢，一个月能憋出一篇就不错。
每天看到你们的留言，是我坚持下去的动力。
三年更新了六百篇，篇篇都在。
最近一周更新了五篇。
一个人每天能做多少事？
每天打开星球看一眼，就够了。
学员每周需完成两次实操。
小助手每天早上提醒打卡。
孩子每天读十五分钟，坚持一个月就有变化。
你每周只要花两小时。
我在抖音每天直播，粉丝八十万。
本课在腾讯课堂同步更新，每周两节。
日更不难，难的是日日有料。
别问我为什么不能每天更新，我要吃饭。
我老公每周五做一顿大餐。
行业平均每周只有一次更新，我们是三次。 | ?pace posts 3/week
单月最高更新过60条。
争取今年写满一百篇。
每周五20:00，直播连麦，风雨无阻。 | live events 1/week
每月一场大咖对谈，直播形式。 | live events 1/month
晚上九点不定期开麦。
每周语音答疑两次，每次半小时。 | live events 2/week
周三夜聊：每周三晚，语音开放一小时。 | ?live events 1/week
每年四次线下徒步，春夏秋冬各一次。 | total events 4/year
每周组织一次主题讨论。 | pace events 1/week
读书会每月一次，线上。 | pace events 1/month
直播预告会提前发在星球里。
直播录像保存一年。
十二小时内没回，你可以催我。
收到提问，24小时之内给出答案。 | answer 24h
凡提问，必有回应。 | answer
星主每天晚上统一回复当天的问题。 | answer 24h
工作日当天回复，周末顺延到周一。 | answer 24h
我不是客服，不保证回复每一个问题。
提问支持匿名。
提问次数不限。
回复速度取决于我有没有在飞机上。
三天内退出，费用原路返还。 | refund 72h
七日内对内容不满意，凭截图退款。 | refund 168h
一旦加入，概不退款。 | refund
72小时犹豫期，超时不退。 | refund 72h
退款请联系平台客服。
线下活动报名费不退。
如果我停更超过一个月，按比例退还剩余费用。 | refund
买错了可以退吗？可以，三天之内。 | ?refund 72h
人数到500，价格变为365。 | price-rise @500
前200名早鸟99元，之后149元。 | price-rise @200
每增加五十人涨五块钱，目前已涨三次。 | price-rise +50
10月1日起调价至299元。 | price-rise
下一轮涨价在月底。 | ?price-rise
先涨价再打折的事，我不做。
今年不涨价，明年再说。
我们不靠人数，只收三百人。
首发价59，随时可能恢复99。
油价又涨了，通勤成本怎么算。
嘉宾团队：袁小棠、贺知行、Tina | guest 袁小棠 | guest 贺知行 | guest Tina
邀请宋知遥老师担任常驻嘉宾。 | guest 宋知遥
每周三嘉宾答疑，嘉宾轮值。
曾请来三位百万博主做嘉宾。
赠：30套PPT模板+15个配色表。 | total files 30 | total files 15
主课18讲，加餐6讲。 | total lectures 18 | total lectures 6
配有完整视频教程42节。 | total lectures 42
会员享有全部历史文件，共1.2G。
附带源码8份，部署文档4份。 | total files 8 | total files 4
题单200道，按难度排好。
每天一道算法题，附三种解法。 | pace other 1/day
每月更新两次题库，每次50道。 | pace posts 2/month
每天精选三篇外刊，逐段翻译。 | pace posts 3/day
每周收集十个真实的失败案例，匿名发出来。 | pace posts 10/week
每周精华汇总一份，不用爬楼。 | pace digests 1/week
Three short videos a week, filmed on my phone. | pace posts 3/week
Every morning at 7, one chart and one paragraph. | ?pace posts 1/day
Live Q&A on the first Sunday of every month. | live events 1/month
I read everything but cannot answer every message.
Ask me anything; replies within 72 hours. | answer 72h
Founding price of $30 for the first 100 members, $60 after that. | price-rise @100
You may cancel within 14 days for a full refund. | refund 336h
A library of 150 videos, growing every month.
I publish when I have something to say.
Our Discord has 500 messages a day.
`;
