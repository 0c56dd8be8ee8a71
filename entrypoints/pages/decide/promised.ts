/** The page "what was promised when I paid", out of the terms as read. Pure. */
import { type PromisedPage, promisedHtml } from '../../../components/decide/promisedHtml.ts';
import type { DecideWords } from '../../../components/decide/words.ts';
import type { Words } from '../../../components/words.ts';
import type { TermsRow } from '../../../storage/rows.ts';
import type { Tick } from '../../../utils/claims/types.ts';
import type { Paid } from '../../../utils/decide/paid.ts';
import { newestTerms, termsAt } from '../../../utils/decide/termsSeen.ts';
import type { FactSet } from '../../../utils/facts.ts';
import { days, percent } from '../../../utils/format.ts';
import { canonical } from '../../../utils/formats/canonical.ts';
import { yuan } from '../../../utils/money.ts';
import type { Claim } from '../../../utils/payoff/entries.ts';
import type { CommunityKey, Span } from '../../../utils/words.ts';

/** Which terms are asked for: those in force when it was paid; where that is not known or was not, said so. */
interface Asked {
  row: TermsRow;
  span: Span;
  when: 'at' | 'later' | 'unknown' | 'unpaid';
}

/**
 * `joined`: has paid, though when is not known; the first terms read are nearest to it. Who has not
 * paid asks for the present ones.
 */
export function termsAsked(
  rows: readonly TermsRow[],
  paid: Pick<Paid, 'until'> | undefined,
  joined: boolean,
): Asked | undefined {
  if (paid) return termsAt(rows, paid.until);
  const found = joined ? termsAt(rows, 0) : newestTerms(rows);
  return found && { ...found, when: joined ? 'unknown' : 'unpaid' };
}

interface Given {
  community: CommunityKey;
  rows: readonly TermsRow[];
  /** The payment whose terms are asked for. */
  paid: Paid | undefined;
  /** The user has paid, whether or not it is known when. */
  joined: boolean;
  kept: readonly { claim: Claim; tick: Tick }[];
  now: number;
}

/** Undefined: no terms were read. */
export function promisedPageOf(
  { community, rows, paid, joined, kept, now }: Given,
  { d, tell, moment, lang }: DecideWords,
  { maybe }: Pick<Words, 'maybe'>,
): string | undefined {
  const found = termsAsked(rows, paid, joined);
  if (!found) return undefined;
  const { row, span, when } = found;
  const { intro, ...terms } = row.terms;
  const head = d(when === 'unpaid' ? 'promised.titleNow' : 'promised.title');
  const title = `${head} · ${terms.name ?? community}`;
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
      [
        ...(claim.source === 'typed' ? [d('claim.source.typed')] : []),
        ...[d(`tick.${tick.state}`), tell(tick.says)],
      ].join(' · '),
    ]),
    hashedTitle: d('promised.hashed'),
    hashed: canonical(row.terms),
    hashedNote: d('promised.check'),
    foot: [d('promised.foot', { made: moment(now) })],
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
