/**
 * A statement of WeChat Pay or Alipay, as those apps export it, to payments: preamble, padding, tabs
 * after numbers and words of state understood. Which layouts, as of when: docs/import.md. Pure.
 */
import type { Breath } from '../formats/cells.ts';
import { parseFen, parseMoment } from './readings.ts';
import { excerpt, Refused, type SheetRow, type Unread } from './types.ts';

export type Provider = 'wechat' | 'alipay';

/** One line of a statement. Held while the page is open, stored only as a fee the user ticked. */
export interface Payment {
  line: number;
  provider: Provider;
  /** Epoch ms; these apps print Beijing time. */
  at: number;
  who: string;
  what: string;
  fen: number;
  /**
   * `closed`: nothing was paid, or all of it came back in another line. `unsure`: it went out, in a
   * state not known here. `income`: it came in, and gives nothing back.
   */
  flow: 'paid' | 'refund' | 'closed' | 'unsure' | 'income' | 'other';
  /** In the file's words, where it is `unsure`. */
  state?: string;
  /** Given back, by the line's own words; absent: it says nothing. */
  refundedFen?: number;
  /** The app's number of the payment, to know it again. */
  order: string;
}

export interface Statement {
  provider: Provider;
  payments: Payment[];
  unread: Unread[];
  /** Lines with a payment of any kind, read or not. */
  lines: number;
  /** More than `lines`: how many the file itself says it holds; it was cut short, or lines were deleted. */
  told?: number;
}

type Field = 'at' | 'type' | 'who' | 'what' | 'flow' | 'amount' | 'state' | 'order' | 'refunded';
type Heads = Record<Exclude<Field, 'refunded'>, string> & { refunded?: string };

/** Heads of the columns by layout, without blanks. */
const LAYOUTS: readonly { provider: Provider; heads: Heads }[] = [
  {
    provider: 'wechat',
    heads: {
      at: '交易时间',
      type: '交易类型',
      who: '交易对方',
      what: '商品',
      flow: '收/支',
      amount: '金额(元)',
      state: '当前状态',
      order: '交易单号',
    },
  },
  {
    provider: 'alipay',
    heads: {
      at: '交易时间',
      type: '交易分类',
      who: '交易对方',
      what: '商品说明',
      flow: '收/支',
      amount: '金额',
      state: '交易状态',
      order: '交易订单号',
    },
  },
  {
    // Until about 2021, and of the web page since.
    provider: 'alipay',
    heads: {
      at: '付款时间',
      type: '类型',
      who: '交易对方',
      what: '商品名称',
      flow: '收/支',
      amount: '金额(元)',
      state: '交易状态',
      order: '交易号',
      refunded: '成功退款(元)',
    },
  },
];

/** Where the heads stand: preambles are of 3 to 25 lines. */
const PREAMBLE_MOST = 60;
const UNREAD_MOST = 2000;

export async function readStatement(rows: readonly SheetRow[], breath: Breath): Promise<Statement> {
  const found = headsOf(rows);
  if (!found) throw new Refused('not-known');
  const { provider, at } = found;
  const statement: Statement = { provider, payments: [], unread: [], lines: 0 };
  for (const [i, row] of rows.slice(found.row + 1).entries()) {
    if (i % 500 === 0) await breath();
    const cell = (field: Field) => {
      const index = at[field];
      return index === undefined ? '' : (row.cells[index] ?? '');
    };
    if (isFootOrEmpty(row)) continue;
    statement.lines += 1;
    const read = readLine(row, cell, provider);
    if ('payment' in read) statement.payments.push(read.payment);
    else if (statement.unread.length < UNREAD_MOST) statement.unread.push(read.unread);
  }
  const told = toldIn(rows.slice(0, found.row));
  return told !== undefined && told > statement.lines ? { ...statement, told } : statement;
}

/** `共43笔记录`, in the preamble. */
function toldIn(preamble: readonly SheetRow[]): number | undefined {
  for (const { cells } of preamble) {
    const count = /^共\s*(\d{1,9})\s*笔/.exec(String(cells[0] ?? '').trim())?.[1];
    if (count) return Number(count);
  }
  return undefined;
}

function headsOf(rows: readonly SheetRow[]) {
  for (const [i, row] of rows.slice(0, PREAMBLE_MOST).entries()) {
    const heads = row.cells.map((cell) => plainHead(String(cell)));
    for (const { provider, heads: wanted } of LAYOUTS) {
      const at: Partial<Record<Field, number>> = {};
      for (const [field, head] of Object.entries(wanted)) {
        const index = heads.indexOf(head);
        if (index >= 0) at[field as Field] = index;
      }
      const needed = Object.keys(wanted).filter((field) => field !== 'refunded');
      if (needed.every((field) => at[field as Field] !== undefined)) {
        return { row: i, provider, at };
      }
    }
  }
  return undefined;
}

const plainHead = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

type Read = { payment: Payment } | { unread: Unread };

function readLine(
  { line, cells }: SheetRow,
  cell: (field: Field) => string | number,
  provider: Provider,
): Read {
  const text = (field: Field) => String(cell(field)).trim();
  const no = (why: Unread['why'], said: unknown): Read => ({
    unread: { line, why, text: excerpt(said) },
  });
  if (cells.length < 6) return no('columns', cells.join(' '));
  const at = parseMoment(cell('at'));
  // Alipay leaves the time of payment empty where nothing was paid.
  if (at === undefined && text('at') === '' && text('state') === '交易关闭') {
    return no('status', text('state'));
  }
  if (at === undefined) return no('time', cell('at') || cells.join(' '));
  const [, whole, back = ''] = WITH_REFUND.exec(text('amount')) ?? [];
  const fen = parseFen(whole ?? cell('amount'));
  const backFen = fen === undefined ? undefined : refundIn(back, fen);
  if (fen === undefined || (back && backFen === undefined)) return no('amount', cell('amount'));
  const state = text('state');
  const refundedFen =
    refundIn(state, fen) ??
    backFen ??
    (provider === 'alipay' ? parseFen(cell('refunded')) : undefined);
  const payment: Payment = {
    line,
    provider,
    at,
    who: text('who'),
    what: text('what') === '/' ? '' : text('what'),
    fen,
    flow: flowOf(text('flow'), text('type'), text('what'), state),
    order: text('order'),
  };
  if (payment.flow === 'unsure') payment.state = state;
  if (refundedFen && payment.flow === 'paid') payment.refundedFen = Math.min(refundedFen, fen);
  return { payment };
}

/** Some write what was given back behind the amount: `¥365(已退款￥100)`. */
const WITH_REFUND = /^([^(（]{1,20})[(（](已[^)）]{0,20})[)）]$/;

/** Words of state of money that went out, in either app. */
const PAID =
  /^(?:支付成功|交易成功|已转账|对方已收钱|朋友已收钱|等待确认收货|等待对方发货|代付成功|已支付|已退款|已全额退款)/;

function flowOf(flow: string, type: string, what: string, state: string): Payment['flow'] {
  const refund = /退款/.test(type) || /^退款/.test(what) || state === '退款成功';
  if (refund && flow !== '支出') return 'refund';
  if (/^(?:交易关闭|已关闭|支付失败|等待付款)/.test(state)) return 'closed';
  if (flow === '收入') return 'income';
  if (flow !== '支出') return 'other';
  return PAID.test(state) ? 'paid' : 'unsure';
}

/** `已全额退款`, `已退款(￥12.00)`, `已退款￥12.00`. */
function refundIn(state: string, fen: number): number | undefined {
  if (state.startsWith('已全额退款')) return fen;
  const part = /^已退款\s*[（(]?\s*(.+?)\s*[）)]?$/.exec(state)?.[1];
  return part === undefined ? undefined : parseFen(part);
}

/** What stands below the payments in old files of Alipay, and lines that only separate. */
function isFootOrEmpty({ cells }: SheetRow): boolean {
  const full = cells.map((cell) => String(cell).trim()).filter(Boolean);
  if (full.length === 0) return true;
  const first = full[0] ?? '';
  return (
    full.length <= 3 &&
    (/^-{4,}/.test(first) || /^(?:共\s*\d+\s*笔|已收入|待收入|已支出|待支出|导出时间)/.test(first))
  );
}
