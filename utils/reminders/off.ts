/** Which reminders of a community are switched off: `settings.remindersOff`. No zod here: pages read it early. */

/** What a community is reminded of, each switched by itself. */
export const REMIND_ROWS = ['renewal', 'refund', 'plan'] as const;
export type RemindRow = (typeof REMIND_ROWS)[number];

/** How `remindersOff` names one row of a community; the community alone: all of them. */
export function remindOffKey(community: string, row: string): string {
  return `${community}/${row}`;
}

/** Of one `row`. */
export function isRemindOff(off: readonly string[], community: string, row: string): boolean {
  return off.includes(community) || off.includes(remindOffKey(community, row));
}

/** The list after a change. Pure. `row` absent: all of them. */
export function remindersOff(
  list: readonly string[],
  { community, row, off }: { community: string; row?: RemindRow | undefined; off: boolean },
): string[] {
  const without = REMIND_ROWS.filter((one) =>
    row === undefined || row === one ? off : isRemindOff(list, community, one),
  );
  const others = list.filter((one) => one.replace(/\/.*$/, '') !== community);
  if (without.length === REMIND_ROWS.length) return [...others, community];
  return [...others, ...without.map((one) => remindOffKey(community, one))];
}

/** What an entry of the list is of; `row` absent: all of them. */
export function remindOffOf(key: string): { community: string; row?: RemindRow } {
  const [community = '', named] = key.split('/');
  const row = REMIND_ROWS.find((one) => one === named);
  return row ? { community, row } : { community };
}
