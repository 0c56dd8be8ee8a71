/** What waits for a decision, out of the stored rows: texts by key, each with its link. */
import type { NeedView } from '../../components/overview/NeedList.tsx';
import type { BackupRuns } from '../../storage/backupRuns.ts';
import { type Need, needsOf } from '../../utils/overview/needs.ts';
import type { YearBudget } from '../../utils/payoff/budget.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { inputsOf } from '../pages/payoffInputs.ts';
import { loadIn } from '../pages/planInputs.ts';
import type { AllLedgerRows, LedgerCommunity } from './OverviewRows.ts';
import { hrefOf, type RecordPart, viewHref } from './route.ts';

export interface NeedSources {
  rows: AllLedgerRows;
  own: readonly LedgerCommunity[];
  settings: Settings;
  budget: YearBudget;
  backups: Pick<BackupRuns, 'lastAt'> & { firstEntryAt?: number | undefined };
  now: number;
  zone?: string;
}

/** Most pressing first. Pure. `nameOf`: of a community, as the page shows it. */
export function needViews(sources: NeedSources, nameOf: (key: CommunityKey) => string): NeedView[] {
  const { rows, own, settings, budget, backups, now, zone } = sources;
  const { lastAt, firstEntryAt } = backups;
  const needs = needsOf({
    reminders: {
      fees: rows.fees,
      plans: rows.plans,
      decisions: rows.decisions,
      facts: new Map(rows.communities.map((row) => [row.key, resolveFacts(row.readings)])),
      settings,
      sent: [],
      backups: {
        ...(lastAt === undefined ? {} : { lastAt }),
        ...(firstEntryAt === undefined ? {} : { firstEntryAt }),
      },
      now,
      ...(zone ? { zone } : {}),
    },
    communities: [...own.map((one) => one.inputs), ...plannedOnly(sources)],
    ...(budget.leftFen === undefined ? {} : { budgetLeftFen: budget.leftFen }),
    load: loadIn(rows, settings, now, zone),
  });
  return needs.map((need) => ({
    ...need,
    name: need.community ? nameOf(need.community) : '',
    href: linkOf(need),
  }));
}

/** Planned, and neither joined nor paid for. */
function plannedOnly({ rows, own, settings, now, zone }: NeedSources) {
  const known = new Set(own.map((one) => one.key));
  const keys = new Set(rows.plans.map((plan) => plan.community).filter((key) => !known.has(key)));
  const none = { fees: [], gains: [], attention: [], deeds: [], handDeeds: [], changes: [] };
  return [...keys].map((key) => {
    const row = rows.communities.find((one) => one.key === key);
    const plans = rows.plans.filter((plan) => plan.community === key);
    return inputsOf(key, { ...none, row, plans, measuredSince: undefined }, settings, now, zone);
  });
}

const PARTS: Partial<Record<Need['kind'], RecordPart>> = {
  refund: 'refund',
  renewal: 'renewal',
  plan: 'plan',
  sleeping: 'time',
  unbooked: 'fees',
};

function linkOf({ kind, community }: Need): string {
  if (community) return hrefOf(community, PARTS[kind]);
  if (kind === 'backup') return viewHref('take');
  if (kind === 'budget') return viewHref('settings');
  return viewHref(kind === 'unbooked' ? 'planets' : 'plots');
}
