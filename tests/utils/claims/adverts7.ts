/** The sixth batch. See adverts.ts. */
export const SEVEN = `
大家好，我是老冯，在这里每天写一段读史札记，不长，但不断。 | pace posts 1/day
每周二晚八点半更新一篇财报精读，周五补一篇问答。 | pace posts 1/week | ?pace posts 1/week
承诺：一年至少一百篇正文，达不到按比例退。 | total posts 100/year
每周三次，早八点，准时推送。 | pace posts 3/week
一周五条短视频脚本，拿去就能拍。 | pace posts 5/week
每天十条外贸询盘线索。 | pace other 10/day
每月一份行业薪酬表，附原始数据。 | pace files 1/month
每月底发布一份持仓报告。 | pace files 1/month
内容每周一、周四更新，其余时间回答问题。 | pace posts 2/week
每十五天更新一期播客文字版。 | pace posts 2/month
工作日每天早上一篇政策速读。 | ?pace posts 5/week
平均下来一周三篇左右，有时多有时少。
每逢节气发一张海报和一段文案。
三天打鱼两天晒网的更新，不要抱太大期望。
欢迎监督，断更一次发十元红包。
曾经日更四年，现在身体不允许了。
去年这里一共发了210条。
有个朋友每天发三条，发到没人看。
我妈每天催我更新。
想要每天都有收获的同学可以加入。
早起打卡群每天六点开放。
每天晒出你的三顿饭。
请在每周日之前提交周记。
作业每周两次，不交会被提醒。
每天背二十个单词，三个月见效。
日更博主的自我修养，我写在第一篇里。
别人家一天五更，我家一周一更。 | pace posts 1/week
知乎每周更一篇长文，星球里提前三天看。
每月两次，周日晚上，和我视频连线。 | ?live events 2/month
每周四晚八点，固定直播答疑。 | live events 1/week
一季度一次大直播，复盘全季。 | live events 4/year
双周直播一场，主题由大家投票。 | live events 2/month
每周末有一次语音圆桌。 | live events 1/week
每月线下饭局一次，限广州。 | pace events 1/month
每月第二个周日举行读书沙龙。 | pace events 1/month
全年八场嘉宾分享会。 | total events 8/year
直播间等你来。
直播课另售，星友五折。
上次直播讲了三个小时。
有问题直接问，12小时之内必有回音。 | answer 12h
你提问，我回答，48小时为限。 | ?answer 48h
每个问题都会认真回答，不敷衍。 | answer
提问一般隔天回。
提问每天最多回五条，先到先得。
客服会在24小时内联系你。
请先看置顶再提问，重复的不回。
三天冷静期，期内可全额退款。 | refund 72h
入会十天内随时可退，不扣手续费。 | refund 240h
付了钱就不退了，想清楚再来。 | refund
不满意随时退，剩余天数按比例算。 | refund
本商品不支持七天无理由退货。
定金不退，尾款开营前付。
退款规则以平台为准。
人满三百涨到一百六。 | price-rise @300
价格每周涨五元，直到199。
再有二十个名额就涨价。 | price-rise
开春以后涨价。
元旦起恢复原价。 | price-rise
先到的100位69元，其余99元。 | price-rise @100
价格从99涨到199，又降回了99。
每满一百位，涨二十元，封顶365。 | price-rise +100
明年会不会涨价？不会。
常驻嘉宾：周小鱼、李未、阿May。 | guest 周小鱼 | guest 李未 | guest 阿May
嘉宾：产品经理、设计师、程序员都有。
特约嘉宾老高，每月来一次。
一次性送你：教案26份，课件40个。 | total files 26 | total files 40
专栏共30讲，已全部更完。
入圈即得提示词300条。 | total other 300
含一对一咨询三次。
我的书架上有三百本书。
每周从书架上挑一本，讲讲我为什么留着它。 | ?pace posts 1/week | !pace other 1/week
星球内沉淀了500多条问答。
精华内容每周至少一条。 | pace digests 1/week
精华区每月整理一次目录。
每天三分钟语音，讲一个成语故事。 | pace posts 1/day
每周给孩子一个科学小实验，附材料清单。 | ?pace posts 1/week
每周两道菜，视频教学。 | ?pace posts 2/week
每天一句，晨间提醒。 | ?pace posts 1/day | !pace other 1/day
每晚睡前一个故事，音频十分钟。 | pace posts 1/day
周一至周五每日一题，周六讲评。 | pace other 5/week | ?pace posts 1/week
Weekly letter, every Sunday morning. | pace posts 1/week
Two long reads and one short note per week. | ?pace posts 2/week | pace posts 1/week
I aim to post weekly.
Posts go up on Tuesdays and Thursdays. | pace posts 2/week
A monthly call with all members, recorded. | live events 1/month
Q&A threads are answered within a day. | answer 24h
The price will increase after the first 200 members. | price-rise @200
14-day refund, no reason needed. | refund 336h
All sales are final. | refund
25 worksheets included. | total files 25
Join 2,000 readers who get my newsletter every week.
Most communities post ten times a day and say nothing.
`;
