/** When the attention of a community was switched off: `settings.offSpans`. No zod here: pages read it early. */
import { HOUR } from '../days.ts';

/** Epoch ms. `to` absent: it still was, as long as the community is in `attentionOff`. */
export interface OffSpan {
  from: number;
  to?: number;
}
export type OffSpans = Record<string, OffSpan[]>;

/** As long as a pause may be: what is shorter makes no day unknown. */
const SHORT = HOUR;
/** Of one community; the two oldest become one, for a day watched is a smaller loss than one made zero. */
const MOST = 100;

/** The spans after `attentionOff` changed from `before` to `after` at `now`. Pure. */
export function noteOff(
  spans: OffSpans,
  before: readonly string[],
  after: readonly string[],
  now: number,
): OffSpans {
  const out = { ...spans };
  for (const community of after) {
    const there = out[community] ?? [];
    if (before.includes(community) || !there.every(isOver)) continue;
    out[community] = atMost([...there, { from: now }]);
  }
  for (const community of before) {
    if (after.includes(community)) continue;
    const ended = (out[community] ?? []).map((one) => (isOver(one) ? one : { ...one, to: now }));
    put(
      out,
      community,
      ended.filter(({ from, to }) => to - from >= SHORT),
    );
  }
  return out;
}

/** Those of either; of one that both have the longer, and over or not as here. Pure. */
export function mergedOff(ours: OffSpans, theirs: OffSpans): OffSpans {
  const out = { ...ours };
  for (const [community, spans] of Object.entries(theirs)) {
    const byFrom = new Map((ours[community] ?? []).map((one) => [one.from, one]));
    for (const one of spans) {
      const own = byFrom.get(one.from) ?? one;
      const to = isOver(own) ? Math.max(own.to, one.to ?? 0) : undefined;
      byFrom.set(one.from, to === undefined ? own : { ...own, to });
    }
    put(out, community, atMost([...byFrom.values()].sort((a, b) => a.from - b.from)));
  }
  return out;
}

/** What is readable of what is stored. */
export function readableOff(raw: unknown): OffSpans {
  const out: OffSpans = {};
  if (typeof raw !== 'object' || raw === null) return out;
  for (const [community, spans] of Object.entries(raw)) {
    if (community.length > 80 || !Array.isArray(spans)) continue;
    put(out, community, spans.filter(isSpan).slice(-MOST));
  }
  return out;
}

/** Since when it is off, as far as that is known. */
export function offSince(spans: OffSpans, community: string): number | undefined {
  return spans[community]?.find((one) => !isOver(one))?.from;
}

export function isOver(span: OffSpan): span is Required<OffSpan> {
  return span.to !== undefined;
}

function put(spans: OffSpans, community: string, some: OffSpan[]): void {
  if (some.length) spans[community] = some;
  else delete spans[community];
}

function atMost(spans: OffSpan[]): OffSpan[] {
  const [first, second, ...others] = spans;
  if (spans.length <= MOST || !first || !second) return spans;
  return atMost([{ ...second, from: first.from }, ...others]);
}

function isSpan(raw: unknown): raw is OffSpan {
  const { from, to } = (raw ?? {}) as Partial<OffSpan>;
  return (
    Number.isSafeInteger(from) &&
    (to === undefined || (Number.isSafeInteger(to) && to > (from as number)))
  );
}
