/**
 * The report: what is paid, what came of it, every fee; as blocks that are written as Markdown
 * (markdown.ts) or shown and printed. Pure; the caller gives the words, values come formatted by them.
 */
import type { HistoryRow } from './history.ts';

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'table'; caption: string; heads: readonly ReportHead[]; rows: readonly string[][] };

export interface ReportHead {
  text: string;
  numeric: boolean;
}

export interface ReportCommunity {
  name: string;
  /** Fen of this year's share; absent: nothing was paid. */
  yearFen?: number;
  perDayFen?: number;
  /** Counted; absent: none was, as none was measured. */
  hours?: number;
  verdict: string;
}

export interface ReportData {
  madeAt: number;
  year: number;
  yearFen: number;
  todayFen: number;
  yearHours: number;
  /** First day time was measured; absent: none was yet. */
  measuredSince?: string;
  communities: readonly ReportCommunity[];
  history: readonly HistoryRow[];
}

export interface ReportWords {
  /** A text under `take.report`. */
  k(key: string, params?: Record<string, number | string>): string;
  money(fen: number): string;
  kind(row: HistoryRow): string;
  verdict(row: HistoryRow): string;
  paid(row: HistoryRow): string;
}

export function reportOf(data: ReportData, words: ReportWords): Block[] {
  const { k } = words;
  const { madeAt, year, yearFen, todayFen, yearHours, measuredSince } = data;
  return [
    { kind: 'heading', level: 1, text: k('title') },
    { kind: 'text', text: k('madeAt', { madeAt }) },
    { kind: 'heading', level: 2, text: k('year', { year: String(year) }) },
    {
      kind: 'text',
      text: k('paid', { yearFen: words.money(yearFen), todayFen: words.money(todayFen) }),
    },
    {
      kind: 'text',
      text: measuredSince
        ? k('hours', { yearHours, sinceDay: measuredSince })
        : k('hoursUnmeasured', { yearHours }),
    },
    { kind: 'heading', level: 2, text: k('communities') },
    data.communities.length ? communityTable(data, words) : { kind: 'text', text: k('none') },
    { kind: 'heading', level: 2, text: k('history') },
    data.history.length ? historyTable(data, words) : { kind: 'text', text: k('noFees') },
    { kind: 'text', text: k('foot') },
  ];
}

function communityTable({ communities, year }: ReportData, { k, money }: ReportWords): Block {
  return {
    kind: 'table',
    caption: k('communities'),
    heads: [
      head(k('name')),
      head(k('thisYear', { year: String(year) }), true),
      head(k('perDay'), true),
      head(k('spent'), true),
      head(k('verdict')),
    ],
    rows: communities.map(({ name, yearFen, perDayFen, hours, verdict }) => [
      name,
      yearFen === undefined ? '—' : money(yearFen),
      perDayFen === undefined ? '—' : money(perDayFen),
      hours === undefined ? '—' : hoursText(hours),
      verdict,
    ]),
  };
}

function historyTable({ history }: ReportData, words: ReportWords): Block {
  const { k, money } = words;
  return {
    kind: 'table',
    caption: k('history'),
    heads: [
      head(k('day')),
      head(k('name')),
      head(k('kind')),
      head(k('amount'), true),
      head(k('term')),
      head(k('perDay'), true),
      head(k('spent'), true),
      head(k('verdict')),
    ],
    rows: history.map((row) => [
      row.fee.paidOn,
      row.name,
      words.kind(row),
      words.paid(row),
      termText(row, k),
      row.perDayFen === undefined ? '—' : money(row.perDayFen),
      row.judged ? rangeText(row.judged.lowHours, row.judged.highHours) : '—',
      words.verdict(row),
    ]),
  };
}

function termText({ fee: { term } }: HistoryRow, k: ReportWords['k']): string {
  if (typeof term === 'object') return `${term.begin} – ${term.end}`;
  return term === 'forever' ? k('forever') : '—';
}

/** Without a high end: at least so many. */
function rangeText(low: number, high: number | undefined): string {
  if (high === undefined) return `≥ ${hoursText(low)}`;
  const [a, b] = [hoursText(low), hoursText(high)];
  return a === b ? a : `${a}–${b}`;
}

function hoursText(hours: number): string {
  return hours.toFixed(1);
}

function head(text: string, numeric = false): ReportHead {
  return { text, numeric };
}
