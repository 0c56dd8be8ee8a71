/** The fourth batch, half of its lines: the rules were mended by these. See adverts.ts. */
export const FOUR = `
老周的投研笔记，交易日盘后必发一篇，周末休息。 | pace posts 5/week
每逢周二、周五晚九点，我在星球里语音连麦一小时。 | live events 2/week
这里每月会有两场线上读书会，书单提前公布。 | pace events 2/month
前两周每天一课，之后每周一篇复盘。 | pace posts 1/week
我在B站每周更三条视频，这里放脚本和数据。
付费后三日内觉得不合适，全额退还。 | refund 72h
满300人后年费涨到299元，已加入的不受影响。 | price-rise @300
早鸟价199元，仅限前50位，之后恢复299。 | price-rise @50
嘉宾：林小满、周牧之、沈知白，每人每月答一次。 | guest 林小满 | guest 周牧之 | guest 沈知白
现在加入送《简历模板30份》和一次简历修改。 | total files 30
全年48期周刊，节假日顺延。 | total posts 48/year
星主每天早上七点发当天的天气与菜价。 | pace posts 1/day
每个月的第一个周六下午，线下茶话会，地点在杭州。 | pace events 1/month
我教你怎样做到日更而不累。
过去三年我每周写一篇，从未间断。
很多星球号称每日更新，半年就没人管了。
争取每周两更，忙的时候请多担待。
每天只要花十分钟，就能跟上行业动态。
每周打卡五次的同学可以进年度奖学金名单。
每天都有新朋友加入我们。
群里每月清退一次不发言的成员。
星球三年没涨过价。
房价涨了，你的工资涨了吗？
课程单独购买的不支持退款，星球会员可以。 | ?refund
客服工作日9点到18点在线，微信回复会慢一点。
本星球不设嘉宾，只有我一个人。
学员小陈：老师每天都更新，太值了！
有人问：为什么不日更？因为我想写得慢一点。
附赠：Notion模板8个、Excel表12张。 | total files 8 | total files 12
每周精选10条行业快讯，配我的点评。 | pace posts 10/week
每个工作日更新，节假日同步休息。 | pace posts 5/week
每十天一篇深度长文，全年36篇。 | pace posts 3/month | total posts 36/year
隔周周四晚八点，腾讯会议集中答疑。 | live events 2/month
每月最后一个周日做一次直播复盘。 | live events 1/month
提问必回，一般当天，最晚两天。 | answer 48h
工作日提问，24小时内答复。 | answer 24h
七天无理由退，放心加入。 | refund 168h
不支持退款，介意勿拍。 | refund
价格会随人数上涨，越早越便宜。 | price-rise
前100名149元，第101名起199元。 | price-rise @100
I publish two essays every week, usually on Tuesday and Friday. | pace posts 2/week
All questions answered within 48 hours. | answer 48h
Full refund within 7 days, no questions asked. | refund 168h
A new lesson drops every Monday. | pace lectures 1/week
My newsletter goes out weekly and is free.
Some weeks I post a lot, some weeks nothing.
Guests: Nora Lind, Paul Okafor | guest Nora Lind | guest Paul Okafor
Ask anything, I answer every question. | answer
每天8:30前更新晨会纪要，全年无休。 | pace posts 1/day
保底每周四条，有行情会加更。 | pace posts 4/week
一年交付不少于100个案例拆解。 | total posts 100/year
每月一份选品报告，PDF可下载。 | pace files 1/month
每周六上午十点，亲子共读，线上进行。 | pace events 1/week
每周抽两位同学的作业做视频点评。 | ?pace posts 2/week
星主承诺：全年更新不低于300条，少一条退一元。 | total posts 300/year
每天推荐一只股票？不，我们只讲方法。
我们公司每周发布两款新品，踩过的坑都写在这里。
三年日更，累计一百二十万字。
每天进步一点点，365天后大不一样。
提问请控制在200字以内。
提问卡每月更新一次额度。
视频号每周直播三次，星友可以提前拿到提纲。
星友福利：每年一次的线下大会门票半价。
续费价格不变，老用户永远是这个价。
本周五之前加入送两个月。
每进来50个人，价格就往上调10块。 | price-rise +50
24h内不想要了直接退，一分不扣。 | refund 24h
入群第一个月不满意全额退款。 | refund 720h
每期邀请一位行业嘉宾，目前已确认六位。
每周二固定更新，遇节假日提前一天。 | pace posts 1/week
每月一次电话会，连麦聊一小时，录音存档。 | live events 1/month
每天一个英语表达，附音频。 | ?pace posts 1/day
每周两套真题卷，带答案。 | pace files 2/week
视频课共计86集，分六个模块。 | total lectures 86
交付物：40页手册一份，清单15张，录屏20段。 | ?total files 15 | ?total lectures 20
本星球精华每周不少于3条。 | pace digests 3/week
`;
