/**
 * Where things are on the site's pages: the only selectors. Alternatives in the order in which they
 * are tried, each with when it was true.
 */

/** The panel beside a member's feed; "group preview" is the site's name for it. Saved page, 2026-02. */
export const PANEL = {
  name: 'app-group-info .group-text .name',
  owner: 'app-group-info .owner-info .name',
  created: 'app-group-info .date',
  digests: 'app-best-topic .amount',
} as const;

/** The planet's line in the member's list, to tell whether the panel is this planet's yet. 2026-02. */
export function listed(id: string): string {
  return `.group-list a[href$="/group/${id}"] .group-name`;
}

/** public.zsxq.com as crawlers saw it about 2023 to 2024: by place, for it has few classes. */
export const PUBLIC = {
  name: 'main .top h3',
  alive: 'main .top span:nth-of-type(2)',
  members: 'main .top span:nth-of-type(4)',
  created: '.topic-info span:nth-of-type(2)',
  topics: '.topic-info span:nth-of-type(3)',
  price: 'main .join .price',
} as const;

/** On a topic's own page: the parts of its text, and what unfolds one that is cut. Extensions, 2026. */
export const TEXT = 'app-topic-detail [class$=content-container]';
export const CUT = 'app-topic-detail .showAll';
