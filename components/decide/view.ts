/** What the parts of deciding are given of one community. Types only. */
import type { Bought } from '../../utils/decide/bought.ts';
import type { PriceHistory } from '../../utils/decide/priceHistory.ts';
import type { Sourced } from '../../utils/decide/source.ts';
import type { Way } from '../../utils/decide/ways.ts';
import type { FactName } from '../../utils/facts.ts';
import type { PlatformRule } from '../../utils/sites/zsxq/rules.ts';

export interface CardOfDeciding {
  bought: Bought;
  binds: readonly Sourced[];
  /** Terms of which nothing was read. */
  unread: readonly FactName[];
  history: PriceHistory;
  ways: readonly Way[];
  rules: readonly PlatformRule[];
}
