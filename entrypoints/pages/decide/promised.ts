/** The page "what was promised when I paid", out of the terms as read. Pure. */
import { type PromisedPage, promisedHtml } from '../../../components/decide/promisedHtml.ts';
import type { DecideWords } from '../../../components/decide/words.ts';
import type { Words } from '../../../components/words.ts';
import type { TermsRow } from '../../../storage/rows.ts';
import type { Tick } from '../../../utils/claims/types.ts';
import type { Paid } from '../../../utils/decide/paid.ts';
import { readBy, stretchesOf } from '../../../utils/decide/termsSeen.ts';
import type { FactSet } from '../../../utils/facts.ts';
import { days, percent } from '../../../utils/format.ts';
import { yuan } from '../../../utils/money.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import type { CommunityKey, Span } from '../../../utils/words.ts';

/** Terms as published, and the stretch of visits they were in force for. */
export interface TermsFound {
  row: TermsRow;
  span: Span;
  when: 'at' | 'later' | 'unpaid';
}

/** The terms in force at a time: those read last at or before it, else the first read at all. */
export function termsAt(rows: readonly TermsRow[], at: number | undefined): TermsFound | undefined {
  const first = [...rows].sort((a, b) => a.firstSeenAt - b.firstSeenAt)[0];
  const span = first && stretchesOf(first)[0];
  if (!first || !span) return undefined;
  if (at === undefined) return { row: first, span, when: 'unpaid' };
  const before = rows
    .flatMap((row) => {
      const read = readBy(row, at);
      return read ? [{ row, ...read }] : [];
    })
    .sort((a, b) => b.lastAt - a.lastAt || b.span[0] - a.span[0])[0];
  if (!before) return { row: first, span, when: 'later' };
  return { row: before.row, span: before.span, when: 'at' };
}

interface Given {
  community: CommunityKey;
  rows: readonly TermsRow[];
  /** The payment whose terms are asked for. */
  paid: Paid | undefined;
  kept: readonly { claim: Claim; tick: Tick }[];
  now: number;
}

/** Undefined: no terms were read. */
export function promisedPageOf(
  { community, rows, paid, kept, now }: Given,
  { d, tell, moment, lang }: DecideWords,
  { maybe }: Pick<Words, 'maybe'>,
): string | undefined {
  const found = termsAt(rows, paid?.until);
  if (!found) return undefined;
  const { row, span, when } = found;
  const { intro, ...terms } = row.terms;
  const title = `${d('promised.title')} · ${terms.name ?? community}`;
  const page: PromisedPage = {
    lang,
    title,
    about: [
      d('promised.about', { name: terms.name ?? '', key: community }),
      ...(paid?.sure ? [d('promised.paid', { paid: moment(paid.at) })] : []),
      ...(paid?.sure === false ? [d('promised.paidOn', { paidDay: paid.on })] : []),
      ...(when === 'at' ? [] : [d(`promised.${when}`)]),
      d('promised.seen', { first: moment(span[0]), last: moment(span[1]) }),
      d('promised.from', { where: maybe(`ui:endpoint.${row.endpoint}`, row.endpoint) }),
      d('promised.hash', { hash: row.hash }),
    ],
    termsTitle: d('promised.terms'),
    terms: Object.entries(terms).map(([name, value]) => [
      d(`fact.${name}`),
      valueText(name, value as FactSet[keyof FactSet], { d, moment, lang }),
    ]),
    introTitle: d('promised.intro'),
    ...(intro ? { intro } : {}),
    claimsTitle: d('promised.claims'),
    claims: kept.map(({ claim, tick }) => [
      claim.text,
      `${d(`tick.${tick.state}`)} · ${tell(tick.says)}`,
    ]),
    foot: [d('promised.foot', { made: moment(now) }), d('promised.check')],
  };
  return promisedHtml(page);
}

/** Files hold amounts in full, whatever the page hides. */
function valueText(
  name: string,
  value: string | number | boolean | undefined,
  { d, moment, lang }: Pick<DecideWords, 'd' | 'moment' | 'lang'>,
): string {
  if (typeof value === 'boolean') return d(value ? 'promised.yes' : 'promised.no');
  if (typeof value === 'number') {
    if (/^(price|struckPrice|questionFeeMin)$/.test(name)) return yuan(value);
    if (/^window/.test(name)) return moment(value);
    if (/Pct$/.test(name)) return percent(value, lang);
    if (name === 'newMembersLimitDays') return value > 0 ? days(value, lang) : d('value.noWait');
    return String(value);
  }
  return NAMED.has(`${name} ${value}`) ? d(`value.${value}`) : (value ?? '');
}

/** Values of the site with a word of their own. */
const NAMED = new Set([
  'type pay',
  'type free',
  'paymentMode period',
  'paymentMode deadline',
  'duration infinite',
]);
