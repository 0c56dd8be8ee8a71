/** The other half of the fourth batch, run only once the rules were mended by the first. See adverts.ts. */
export const FIVE = String.raw`
我是做跨境的，每周给你拆三个店铺，从选品拆到投放。 | pace posts 3/week
妈妈们的问题我都会答，最迟第二天给回复。 | answer 48h
不保证每天更新，但每周不会少于两篇。 | ?pace posts 2/week
公众号每天一篇，星球里是更完整的版本。
断更超过三天，你可以找我全额退款。 | refund
虚拟内容，一经加入不退不换。 | refund
每满200人，门票上涨20元。 | price-rise +200
7月1日零点起，价格由129调整为199。 | price-rise
特邀嘉宾有前大厂架构师何一川。 | guest 何一川
包含基础课24节、实操课12节。 | total lectures 24 | total lectures 12
一年365天，天天有料。 | ?pace posts 1/day
每周日晚发一封长信，雷打不动。 | pace posts 1/week
想学摄影的同学，每天拍一张照片交上来。
已连载186篇，完结后不再更新。
2024年一共开了36场直播，回放都在。
如果人数不多，我会每周开一次直播。
更新随缘，质量优先。
我每天工作十四个小时，没时间闲聊。
这里有500位同行，每天都在讨论案例。
每人每年可以免费提问12次。
年费365，相当于每天一块钱。
涨价前加入最划算。
退款请走平台流程，我这边无法操作。
押金打卡满21天全额退还。
加我好友请注明来意，24小时内通过。
往期嘉宾包括多位上市公司高管。
"每天一篇，从不缺席"，这是读者给我的评价。
你会得到：一套方法、三个工具、无数次试错的经验。
资料库含200+份行业报告，持续补充。 | total files 200
每日三条：一条新闻、一条数据、一条判断。 | pace posts 3/day
周更两篇，一篇技术，一篇职场。 | pace posts 2/week
双周一次圆桌，嘉宾轮流主持。 | live events 2/month
每季度一次线下聚会，北上广深轮着来。 | total events 4/year
直播频率：每月不少于3场。 | live events 3/month
你的每一个问题，我会在48小时之内亲自作答。 | answer 48h
有问必答，但请先搜索历史主题。 | answer
加入72小时内可在App内自助退款，过期不候。 | refund 72h
人数到1000就关闭入口，不再招新。
下个月开始恢复原价。 | price-rise
满员500人后停止招新。
Office hours every other Thursday at 8pm. | live events 2/month
4 case studies per month, plus the raw data. | pace posts 4/month
The price goes up to $99 once we hit 500 members. | price-rise @500
I used to post daily; now it is one good piece a week. | pace posts 1/week
You should write something every day.
12 modules, 60 lessons, lifetime access. | total lectures 60
No refunds after the first week. | refund
我会在每周一给出本周的关注清单。 | pace posts 1/week
周一到周五日更，周末发问答汇总。 | pace posts 5/week | ?pace posts 1/week
每晚十点，分享当天的复盘截图。 | pace posts 1/day
每周一题，周日公布我的解法。 | pace other 1/week
每月赠送一本电子书。 | pace files 1/month
每月一次模拟面试，报名制，每场8人。 | pace events 1/month
会员期内开放4次一对一咨询。
更新时间：每周三、周日晚。 | pace posts 2/week
别再每天刷三小时短视频了。
小红书日更博主，全网20万粉。
每周读一本书，一年就是五十本，你也可以。
今天加入，享受365天的服务期。
看到会回，忙的时候可能要等几天。
同一问题72小时没人答，系统自动退款。
线下课一年两次，另外收费。
到期前30天续费可享五折。
会员300人时的定价是99，现在是199。
优惠截止到8月31日，之后恢复到399元。 | price-rise
过500人就提价到365。 | price-rise @500
听完三节课觉得没用，我把钱退给你。 | refund
嘉宾阵容：\n1. 沈青禾 资深编辑\n2. 陆远山 独立开发者\n3. 唐棠 插画师 | guest 沈青禾 | guest 陆远山 | guest 唐棠
由资深律师张三丰老师每周坐镇答疑一次。 | ?live events 1/week
每周至少一次长文更新，外加若干随手记。 | pace posts 1/week
周周有直播，月月有复盘。 | live events 1/week | ?pace posts 1/month
每天三道行测题，配解析。 | pace other 3/day
题库共3200题，随时刷。
送配套代码仓库和20个可运行示例。 | total other 20
已有1200条精华，新人先看置顶。
每周沉淀一篇精华合集。 | pace digests 1/week
`;
