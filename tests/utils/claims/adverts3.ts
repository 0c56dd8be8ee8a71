/** The third batch: as adverts commonly are. See adverts.ts. */
export const THREE = String.raw`
这里是一个聊独立开发的星球。我每周会写两篇产品日志，记录收入和踩坑。 | pace posts 2/week
星球提供：每日行业新闻3条、每周深度分析1篇、每月线上交流会1次。 | pace posts 3/day | pace posts 1/week | pace events 1/month
日更，一天一篇，坚持十年如一日。 | pace posts 1/day
每周三更新【一周选题】，每周六更新【爆款拆解】。 | pace posts 1/week
更新频率：每周不低于4次。 | pace posts 4/week
内容更新：周一到周六，每天一条语音。 | pace posts 6/week
全年至少50篇万字长文，平均一周一篇。 | total posts 50/year | pace posts 1/week
每月输出不少于8篇实操复盘。 | pace posts 8/month
每天都会分享我的交易记录和思考。 | pace posts 1/day
一周四篇，周一周三周五周日晚上发。 | pace posts 4/week
每两天更新一篇读书札记。 | pace posts 3/week
每个工作日早上8点，推送5条跨境快讯。 | pace posts 25/week
季度更新一份赛道地图。
每月更新一次资源库。 | pace posts 1/month
星球更新不定时，但质量我敢保证。
以前每天更新，现在改成每周三次。 | pace posts 3/week
本星球不以更新数量取胜。
我每天工作12个小时，其中两小时留给星球。
过去一年更新了320条主题，精华110条。
日更挑战第365天，我做到了。
年度会员可得：电子书12本、音频课30讲、直播回放全集。 | ?total other 12 | ?total lectures 30
扫码加入即送《涨粉手册》+50个标题模板。 | total files 50
赠送100个副业项目库，持续更新。 | total other 100
含56讲体系课，配思维导图。 | total lectures 56
资料区目前有800份文档。
我整理了20个常见坑，都写在置顶里。
课程原价1999元，星友免费看。
我讲过200多场企业内训。
每周六晚8点，直播间见，聊一周大事。 | live events 1/week
每月两次直播连麦，现场解决问题。 | live events 2/month
每周二晚固定语音直播一小时。 | live events 1/week
每季度一场嘉宾直播。 | live events 4/year
直播每周一场，周四或周五。 | live events 1/week
今年会安排6次直播，时间另行通知。
直播时间看大家投票。
抖音直播每晚八点，欢迎围观。
周末有空会开直播。
提问24小时内必答，超时退提问费。 | answer 24h
所有问题三天内回复，复杂的会写成长文。 | answer 72h
提问必复，不限次数。 | answer
星主亲自答疑，每问必答。 | answer
48h内响应你的每个提问。 | answer 48h
每年赠送3次一对一咨询。
提问权限：每月5次。
请勿私信提问，私信不回。
不接受代写、代做类的提问。
回答仅供参考，不构成投资建议。
首批100人99元，之后每增加100人涨50元。 | price-rise @100 | price-rise +100
目前早鸟价68，满100人涨到98，满300人涨到168。 | price-rise @100 | price-rise @300
成员数破500后涨价至199。 | price-rise @500
2027年1月1日起恢复原价365元。 | price-rise
星球价格每半年上调一次。
现价365，老星友续费八折。
价格为99元/年，折合每天0.27元。
本月内加入立减50元。
限量200个名额，售完即止。
三天无理由退款，零风险。 | refund 72h
加入后72小时内不满意，可在APP里自助退款。 | refund 72h
知识产品不支持七天无理由退款，请慎重。 | refund
一年内任何时候觉得不值，联系我退全款。 | ?refund 8760h
退款后将无法再次加入。
嘉宾团：陈屿、梁又、白小川，都是各自领域的实干派。 | guest 陈屿 | guest 梁又 | guest 白小川
特邀嘉宾：Ken、Mia | guest Ken | guest Mia
合作嘉宾：\n1）徐知远：前某平台算法工程师\n2）马小满：心理咨询师 | guest 徐知远 | guest 马小满
本星球嘉宾：字节跳动产品总监赵一鸣、腾讯设计师钱多多。 | guest 赵一鸣 | guest 钱多多
嘉宾：律师、会计师、HR各一位
想要了解嘉宾，请看置顶。
每月邀请一位嘉宾来分享。 | ?pace events 1/month
我是某峰会的演讲嘉宾，也带过百人团队。
我们有三位常驻嘉宾，覆盖技术、产品、运营。
One essay a week, every Sunday. | pace posts 1/week
Weekly live session for members. | live events 1/week
I reply to all questions within 24 hours. | answer 24h
Includes 40 video lessons and 12 templates. | total lectures 40 | total files 12
You can cancel anytime, no refund for the past months.
Nothing here is financial advice.
年费199元，就是一顿火锅钱。
加入星球，你将收获一群同频的朋友。
这里没有鸡汤，只有实操。
每天有30个新成员加入。
三个月变现1万，学员案例看置顶。
十年磨一剑，把我的经验都放在这里。
写作是一辈子的事，每天写一点就好。
你可以每天来打卡，也可以潜水。
每周作业我会逐一点评。
每天读一篇，半年后脱胎换骨。
我花了300天整理这套方法。
星球里有2000个精华主题，够你看一年。
如果一个月都没有收获，我请你喝咖啡。
不要指望我每天出现，我也有主业。
他们承诺日更三篇，结果三个月就停了。
据说很多人坚持不到第三周。
加入前请先看完这三条。
微信读书榜单每周更新，你看了吗？
每天早上写作两小时，是我雷打不动的习惯。
有人每天赚200，有人一年白忙。
本群每周清理一次不活跃成员。
每周抽一位星友，帮他做一次账号诊断。 | ?pace posts 1/week
星球每月1号开放入口，其余时间关闭。
提供一年12次的复盘工具表。
`;
