/** All tables, in the order they are offered. */
export * as entries from './entries.ts';
export * as read from './read.ts';

export const TABLES = [
  'fees',
  'gains',
  'handDeeds',
  'questions',
  'plans',
  'claims',
  'decisions',
  'sessions',
  'days',
  'deeds',
  'changes',
] as const;
export type TableName = (typeof TABLES)[number];
