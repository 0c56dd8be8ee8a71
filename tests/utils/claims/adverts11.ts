/** The tenth batch. See adverts.ts. */
export const ELEVEN = `
每天一更，内容包括选股、择时和仓位。 | pace posts 1/day
我每晚十点前会把当天的思考写成一条发出来。 | pace posts 1/day
更新计划：一三五文章，二四六问答。 | ?pace posts 3/week
这里每周有三篇独家的访谈笔记。 | pace posts 3/week
每周末一篇总结，回顾本周所有讨论。 | pace posts 1/week
每月推出一期主题专刊。 | pace posts 1/month
从周一到周五，早上八点，五条消息准时到。 | ?pace posts 25/week
每年为会员写不少于六十篇研究。 | ?total posts 60/year
平均每周两到三篇，不灌水。 | pace posts 2/week
每10天左右更新一次大盘观点。 | ?pace posts 3/month
每周大约有一半时间在外面跑项目。
每年我都会推翻自己一次。
上个月更新了12篇。
每天阅读量三千多。
这套课我打磨了三年，改了十几稿。
小组每天晨读，组长负责点名。
新用户七天内每天可领一份资料。
我不追求每天发，只追求每条有用。
我会尽力做到每周两更。
真实经历：连续日更两百天后，我病倒了。
听说隔壁一年更新一千条。
每天的第一缕阳光，照在书桌上。
每天八小时睡眠，是我最后的倔强。
每逢双日更新短评。
每周三和周六，固定两更。 | ?pace posts 2/week
暑假期间每天更新，开学后每周两篇。 | ?pace posts 2/week
微信群每天答疑，星球只沉淀精华。
每月挑选一位同学做一次一对一。
合伙人每周轮流写一篇。 | pace posts 1/week
每两周直播一次，聊大家投票的话题。 | live events 2/month
每周五晚八点到九点，线上语音答疑。 | ?live events 1/week
一月一次线下见面，地点轮换。 | ?pace events 1/month
每季度举办一次会员大会。 | total events 4/year
每周安排一次集体阅读。 | ?pace events 1/week
直播不定时，回放会发。
去年办了十二场直播。
每周两场直播，一场讲课，一场答疑。 | live events 2/week
每月一次闭门直播，嘉宾保密。 | live events 1/month
每个提问我都会在三天内回复。 | answer 72h
问题一般两小时内就有答案。
当日提问，当日回答。 | answer 24h
提问有效期七天。
未在48小时内回复的提问自动关闭。
我保证回答你的每一个问题。 | answer
助教会在半天内回复作业问题。
72小时内可无理由申请退款。 | refund 72h
加入后一个月里，随时可以找我退钱。 | refund 720h
产品为虚拟服务，不支持退款退货。 | refund
课程满意度不达标，全额退。 | refund
不想看了就退，按天数折算。 | refund
快递破损可退换。
优惠券过期不退。
每月最后三天可办理退出。
满888人关闭加入，不涨价。
每到整百，价格加十元。 | ?price-rise +100
加入人数超过2000，改为399元一年。 | ?price-rise @2000
前一千名享199，之后299。 | price-rise @1000
8月起，年费上调到299元。 | price-rise
双十一之后恢复原价。 | price-rise
早买早享受，晚买有折扣。
价格按年递增，每年多二十。
这次涨价后，半年内不会再动。
原价399，限时199。
嘉宾阵容：江一舟、马可、林小雨、赵乐 | guest 江一舟 | guest 马可 | guest 林小雨 | guest 赵乐
往后每月都会有新嘉宾加入。
对话嘉宾包括程野和苏木。 | guest 程野 | guest 苏木
内容包含：理论课20节、实战课10节、作业批改。 | total lectures 20 | total lectures 10
送你一套全年手账模板，共24页。
赠送：行业报告60份、数据集8个。 | total files 60 | ?total other 8
共计100讲音频课，每周更新两讲。 | total lectures 100 | pace lectures 2/week
每周上新两节视频课。 | pace lectures 2/week
每天精选五条融资消息。 | ?pace posts 5/day
每月更新一次工具箱。 | pace posts 1/month
资料库每周新增十份以上。 | ?pace files 10/week
每周三条精华，月底汇总。 | pace digests 3/week
One chart a day, every trading day. | ?pace posts 5/week
I publish a new chapter on the first of every month. | ?pace posts 1/month
Live workshop every other Saturday. | live events 2/month
Every question gets an answer within 3 days. | answer 72h
No questions asked refund for the first week. | ?refund 168h
$20 now, $35 after 300 members. | ?price-rise @300
Eight lessons, self-paced. | ?total lectures 8
I used to write every day.
Our members ship something every week.
`;
