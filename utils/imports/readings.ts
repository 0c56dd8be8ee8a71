/** Times and amounts as other people's files print them; undefined where they say nothing sure. Pure. */

/** Beijing, all year. */
const BEIJING = 8 * 3_600_000;
/** Days from 1899-12-30, where a spreadsheet's dates begin, to 1970. */
const EPOCH_DAYS = 25_569;
/** ¥1,000,000, in fen. */
const MOST_FEN = 100_000_000;
const FIRST = Date.UTC(2010, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/** `2025-09-26 12:45:27`, `2025/9/26 12:45`, or a spreadsheet's number of days: Beijing time → epoch ms. */
export function parseMoment(cell: string | number): number | undefined {
  if (typeof cell === 'number')
    return within(Math.round((cell - EPOCH_DAYS) * 86_400) * 1000 - BEIJING);
  const match =
    /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(
      cell.trim(),
    );
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const parts = [year, (month ?? 1) - 1, day, hour, minute, second ?? 0] as const;
  const at = Date.UTC(...(parts as unknown as [number, number, number, number, number, number]));
  const same = new Date(at);
  const real =
    same.getUTCMonth() === parts[1] && same.getUTCDate() === day && same.getUTCHours() === hour;
  return real ? within(at - BEIJING) : undefined;
}

function within(at: number): number | undefined {
  return at >= FIRST && at < LAST ? at : undefined;
}

/** `¥1,299.50`, `￥12`, `12.00元`, or a number → fen; never negative, never more digits than fen. */
export function parseFen(cell: string | number): number | undefined {
  if (typeof cell === 'number') {
    const fen = Math.round(cell * 100);
    return cell >= 0 && fen <= MOST_FEN && Math.abs(cell * 100 - fen) < 1e-4 ? fen : undefined;
  }
  const clean = cell.normalize('NFKC').replace(/[¥,\s]|元$/g, '');
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!match) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
  return fen <= MOST_FEN ? fen : undefined;
}

/** The `YYYY-MM-DD` a text begins with, or `YYYYMMDD`; a real day only. */
export function parseDay(text: string): string | undefined {
  const match = /^((?:20|21)\d\d)-?(\d\d)-?(\d\d)(?!\d)/.exec(text.trim());
  if (!match) return undefined;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
}
