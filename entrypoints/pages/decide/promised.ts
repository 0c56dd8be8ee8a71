/** The page "what was promised when I paid", out of the terms as read. Pure. */
import { type PromisedPage, promisedHtml } from '../../../components/decide/promisedHtml.ts';
import type { DecideWords } from '../../../components/decide/words.ts';
import type { Words } from '../../../components/words.ts';
import type { TermsRow } from '../../../storage/rows.ts';
import type { Tick } from '../../../utils/claims/types.ts';
import type { FactSet } from '../../../utils/facts.ts';
import { days, percent } from '../../../utils/format.ts';
import { yuan } from '../../../utils/money.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import type { CommunityKey } from '../../../utils/words.ts';

/** The terms in force at a time: the last first read by then, else the first read at all. */
export function termsAt(
  rows: readonly TermsRow[],
  at: number | undefined,
): { row: TermsRow; when: 'at' | 'later' | 'unpaid' } | undefined {
  const byAge = [...rows].sort((a, b) => a.firstSeenAt - b.firstSeenAt);
  const first = byAge[0];
  if (!first) return undefined;
  if (at === undefined) return { row: first, when: 'unpaid' };
  const before = byAge.filter((row) => row.firstSeenAt <= at).at(-1);
  return before ? { row: before, when: 'at' } : { row: first, when: 'later' };
}

interface Given {
  community: CommunityKey;
  rows: readonly TermsRow[];
  paidAt: number | undefined;
  kept: readonly { claim: Claim; tick: Tick }[];
  now: number;
}

/** Undefined: no terms were read. */
export function promisedPageOf(
  { community, rows, paidAt, kept, now }: Given,
  { d, tell, moment, lang }: DecideWords,
  { maybe }: Pick<Words, 'maybe'>,
): string | undefined {
  const found = termsAt(rows, paidAt);
  if (!found) return undefined;
  const { row, when } = found;
  const { intro, ...terms } = row.terms;
  const title = `${d('promised.title')} · ${terms.name ?? community}`;
  const page: PromisedPage = {
    lang,
    title,
    about: [
      d('promised.about', { name: terms.name ?? '', key: community }),
      ...(paidAt === undefined ? [] : [d('promised.paid', { paid: moment(paidAt) })]),
      ...(when === 'at' ? [] : [d(`promised.${when}`)]),
      d('promised.seen', { first: moment(row.firstSeenAt), last: moment(row.lastSeenAt) }),
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
