/** The tables of what the user confirmed, by name. No zod here: pages read them before a first paint. */
export const ENTRY_TABLES = [
  'fees',
  'gains',
  'plans',
  'handDeeds',
  'questions',
  'claims',
  'decisions',
] as const;
export type EntryTable = (typeof ENTRY_TABLES)[number];
