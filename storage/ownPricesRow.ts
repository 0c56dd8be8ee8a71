/** The one row of own prices, as it is stored. No database here: the popup reads it before anything else. */

export const OWN_PRICES = 'ownPrices';

/** A row that cannot be read is no comparison, and is written anew with the next visits. */
export function ownPricesIn(text: unknown): Map<string, number> {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((e): e is [string, number] => Number.isFinite(e[1])));
  } catch {
    return new Map();
  }
}
