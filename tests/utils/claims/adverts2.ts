/** The second batch: harder on purpose, with ways to say it that are rarely met. See adverts.ts. */
export const TWO = String.raw`
【更新】每周日晚固定一篇长文，平时想到就写短的。 | pace posts 1/week
我会在这里每天分享一张手绘，附创作过程。 | pace posts 1/day
保底每周两更，状态好了加更。 | pace posts 2/week
一个月十五篇，多了不保证，少了算我输。 | pace posts 15/month
每天中午12点准时发一条产品观察。 | pace posts 1/day
周二发案例，周五发答疑汇总。 | ?pace posts 2/week
周一至周四每晚10点发布当日笔记。 | pace posts 4/week
每月初更新一份选品清单，每周补充3个新品。 | pace other 3/week | pace posts 1/month
每10天一期行业内参。 | pace posts 3/month
每三天更新一篇，一年一百二十篇左右。 | pace posts 2/week | total posts 120/year
全年更新量不低于80万字，约200篇。 | ?total posts 200/year
续费会员另送12期电子刊。 | ?total posts 12
加入后可以看完整的78讲录播。 | total lectures 78
课程一共36课时，每周更两课时。 | total lectures 36 | pace lectures 2/week
星球内置题库1500题，支持打印。
送你一份价值2000元的简历模板。
星友专属福利：每月抽3人送书。
每月一次星友线上茶话会，麦克风开着随便聊。 | pace events 1/month
每周三中午连麦半小时，谁都可以上来。 | live events 1/week
每逢周五晚九点直播读者来稿。 | live events 1/week
两周一次直播，提前三天发预告。 | live events 2/month
每月直播不少于2次，回放永久保留。 | live events 2/month
一年四次线下见面，城市轮流。 | total events 4/year
提问我一般当天就回，最晚不超过48小时。 | answer 48h
提问后24小时没回，你来骂我。 | ?answer 24h
所有付费提问三日内必答。 | answer 72h
有疑问随时问，看到就回。
每天只回答五个问题，先到先得。
答疑时间：工作日上午十点到十二点。
提问请写清背景，不然我没法回答。
现在加入128元，满800人恢复168元。 | price-rise @800
当前第3批，每批100人，每批涨20元。 | ?price-rise +100
前100名59，101-300名99，300名以后159。 | ?price-rise @100 | ?price-rise @300
本周日24:00之后涨到268元。 | price-rise
十月一号起价格调整为399元/年。 | price-rise
先到先得，价格只会越来越高。
满员500人后关闭入口，不再接收新人。
名额50个，满了就停。
再过100人就涨价，别犹豫。 | ?price-rise
开年价199元，3月1日恢复299元。 | price-rise
价格不会变，老成员续费永远五折。
邀请3位好友加入，返现50元。
加入48小时内可以全额退，超时不受理。 | refund 48h
试看三天，不喜欢就退款。 | refund 72h
数字内容售出不退，请看清楚再买。 | refund
十四天之内没收获，把年费退给你。 | refund 336h
退款请在平台自助操作，规则以平台为准。
嘉宾有：林远、谢青、K哥。 | guest 林远 | guest 谢青 | guest K哥
本期邀请：作家江离、编剧万一。
联合星主：苏木，负责技术板块。
合伙人：@阿桑 @大猫 两位长期在线。
嘉宾团（持续增加）：\n- 顾南：跨境电商八年\n- 唐果：独立摄影师 | guest 顾南 | guest 唐果
【嘉宾】\n各行各业都有，名单不公开。
每位嘉宾至少分享两次。
这里有12位大厂面试官做嘉宾。
Daily market notes before 9 am, five days a week. | pace posts 5/week
Two long reads every week, no filler. | pace posts 2/week
Office hours every Friday. | live events 1/week
Questions get a reply in 2 days. | answer 48h
Full refund within 7 days of joining. | refund 168h
The price rises to $199 on June 1. | price-rise
No schedule, I write when I have something to say.
I used to post every day, now I take my time.
You will read 50 books with us this year.
5000 members and growing every week.
我是谁：前媒体人，写了12年专栏，出过4本书。
你将获得：1. 每周一期深度选题；2. 每月两次直播拆稿；3. 200篇往期文章。 | pace posts 1/week | live events 2/month
适合谁：每天通勤1小时以上、想用碎片时间学习的人。
不适合谁：指望三天学会、七天赚钱的人。
我的公众号每周更新两篇，星球只发内部笔记。
知乎回答过600个问题，收获3万赞。
去年一年，我在这里写了213篇。
截至今天，精华区有480条。
开营两年，直播86场，一场没断。
已经坚持日更900多天了，还会继续。
从今天起，每天一条，写满一千天。 | pace posts 1/day
2026年目标：100篇长文、20场分享。
如果人数够了，我会考虑每周直播。
人多的时候每天能有上百条讨论。
星友们每天打卡早起，已经第300天。
有星友说：一周三篇，篇篇能打。
“每周都有直播，值回票价”
你要做的只有一件事：每天写200字。
每天给自己15分钟，读一段。
坚持一年，读完100篇，你也能写。
每周帮你省下10小时的信息筛选时间。
每天从300个信息源里筛出最有用的几条。
每天筛出5条最值得看的，附一句话点评。 | pace posts 5/day
每天看盘4小时，收盘写一篇复盘。 | ?pace posts 1/day
每年花30万做调研，只为写好这些报告。
全网粉丝80万，每月阅读量500万。
我每月读10本书，挑1本讲给你。 | ?pace posts 1/month
每月挑一家公司，从财报讲到商业模式。 | ?pace posts 1/month
每周讲透一个概念。 | pace posts 1/week
星球每周有主题周，大家一起写。
每周主题讨论一次，周日汇总。 | pace events 1/week
每周组织一次夜跑，想来就来。 | pace events 1/week
每月推荐一本书，送三本给留言的星友。 | ?pace posts 1/month | !pace other 1/month
资料库现有文件1300份，每周更新。 | pace posts 1/week
累计资料超过20GB，每月补充。
更新到第100期就完结。
本专栏共20期，已更完。
总共五十讲，已更新十讲，每周两讲。 | total lectures 50 | pace lectures 2/week
三个月更新完30节课，之后加餐不定期。 | total lectures 30
每天一问，由我出题，由你来答。
每天八点的早报，是我给自己定的规矩。 | ?pace posts 1/day
早报每天八点发，一年到头只休春节七天。 | pace posts 1/day
节假日停更，其余每天一篇。 | pace posts 1/day
每周一到两篇，看时间。 | pace posts 1/week
偶尔直播，多数时候写字。
也许每周写一篇，也许一个月不写。
这不是课，没有进度表，没有毕业证。
如果你期待每天被投喂，这里会让你失望。
微博每天几十条，这里一周只有一条。 | pace posts 1/week
别人一天十条，我十天一条，条条是干货。 | ?pace posts 3/month
会费一年一交，不满意第二年别续就是了。
价格随内容增加逐步上调。
目前已有423人，满500人后年费改为365元。 | price-rise @500
`;
