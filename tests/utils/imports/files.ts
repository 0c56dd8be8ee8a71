/** Files of our own making in the layouts these apps write: no line of a real one. */
import iconv from 'iconv-lite';

export interface Line {
  at: string;
  type?: string;
  who: string;
  what?: string;
  flow?: string;
  amount: string;
  state?: string;
  order?: string;
}

/** WeChat Pay's layout: 16 lines before the heads, tabs after numbers. */
export function wechatText(lines: readonly Line[], told = lines.length): string {
  const comma = ',,,,,,,,';
  const before = [
    '微信支付账单明细',
    '微信昵称：[晚熟]',
    '起始时间：[2025-01-01 00:00:00] 终止时间：[2025-12-31 23:59:59]',
    '导出类型：[全部]',
    '导出时间：[2026-01-02 10:00:00]',
    '',
    `共${told}笔记录`,
    '收入：1笔 1.00元',
    '支出：9笔 9.00元',
    '中性交易：0笔 0.00元',
    '注：',
    '1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易',
    '2. 本明细仅展示当前账单中的交易，不包括已删除的记录',
    '3. 本明细仅供个人对账使用',
    '',
    '----------------------微信支付账单明细列表--------------------',
  ].map((line) => line + comma);
  const heads =
    '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注';
  const rows = lines.map((line) => {
    const { at, type = '商户消费', who, what = '/', flow = '支出', amount } = line;
    const { state = '支付成功', order = '' } = line;
    return [
      at,
      type,
      who,
      `"${what}"`,
      flow,
      `¥${amount}`,
      '零钱',
      state,
      `${order}\t`,
      '/\t',
      '"/"',
    ];
  });
  return [...before, heads, ...rows.map((row) => row.join(','))].join('\r\n');
}

/** Alipay's layout since about 2021: padded cells, a comma at the end. */
export function alipayText(lines: readonly Line[], told = lines.length): string {
  const before = [
    '------------------------------------------------------------------------------------',
    '导出信息：',
    '姓名：晚熟',
    '支付宝账户：late@example.com',
    '起始时间：[2025-01-01 00:00:00]    终止时间：[2025-12-31 23:59:59]',
    '导出交易类型：[全部]',
    '导出时间：[2026-01-02 10:00:00]',
    `共${told}笔记录`,
    '收入：1笔 1.00元',
    '支出：9笔 9.00元',
    '不计收支：0笔 0.00元',
    '',
    '特别提示：',
    '1.本回单内容可表明支付宝受理了相应支付交易申请；',
    '',
    '------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------',
  ];
  const heads =
    '交易时间            ,交易分类                ,交易对方                ,对方账号                ,商品说明                ,收/支                 ,金额                  ,收/付款方式              ,交易状态                ,交易订单号     ,商家订单号           ,备注                  ,';
  const rows = lines.map((line) => {
    const { at, type = '文化休闲', who, what = '', flow = '支出', amount } = line;
    const { state = '交易成功', order = '' } = line;
    return [
      `${at} `,
      type.padEnd(20),
      who.padEnd(20),
      '/'.padEnd(20),
      what.padEnd(20),
      flow.padEnd(18),
      amount.padEnd(20),
      '余额'.padEnd(18),
      state.padEnd(18),
      `${order}\t`,
      `T${order}\t`,
      ''.padEnd(20),
      '',
    ].join(',');
  });
  return [...before, heads, ...rows].join('\r\n');
}

/** Alipay's layout of before: times of three kinds, refunds in a column, a foot below. */
export function oldAlipayText(lines: readonly (Line & { refunded?: string })[]): string {
  const before = [
    '支付宝交易记录明细查询',
    '账号:[late@example.com]',
    '起始日期:[2019-08-01 00:00:00]    终止日期:[2019-10-01 00:00:00]',
    '---------------------------------交易记录明细列表------------------------------------',
  ];
  const heads =
    '交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,';
  const rows = lines.map((line) => {
    const { at, who, what = '', flow = '支出', amount, state = '交易成功' } = line;
    const { order = '', refunded = '0.00' } = line;
    return `${order}\t,S1\t,${at} ,${at} ,${at} ,其他 ,即时到账交易 ,${who} ,${what} ,${amount} ,${flow} ,${state} ,0.00 ,${refunded} , ,已支出 ,`;
  });
  const after = [
    '------------------------------------------------------------------------------------',
    `共${lines.length}笔记录`,
    '已收入:1笔,0.01元',
    '已支出:1笔,27元',
    '导出时间:[2019-10-08 14:34:22]    用户:晚熟',
  ];
  return [...before, heads, ...rows, ...after].join('\r\n');
}

export const utf8 = (text: string, mark = true) => new Blob([mark ? `\uFEFF${text}` : text]);
export const gb18030 = (text: string) => new Blob([new Uint8Array(iconv.encode(text, 'gb18030'))]);
