/** Settings out of a backup, where there are some already. Pure. */
import { canonical } from './formats/canonical.ts';
import { defaultSettings, NOT_BOOKED_MOST, type Settings } from './settings.ts';

/** Would rest, or delete, what is here: not taken over unasked. */
const OWN: readonly (keyof Settings)[] = ['pausedUntil', 'pausedFrom', 'keepMonths'];
const MAPS = ['yardsticks', 'leftOn'] as const;
const LISTS = ['attentionOff', 'notBooked', 'remindersOff'] as const;

/**
 * What the user set here stays; what is as it was at first comes from `theirs`. Of communities and
 * proposals both: those of either.
 */
export function fillSettings(ours: Settings, theirs: Settings): Settings {
  const first: Partial<Settings> = defaultSettings();
  const unset = (Object.keys(theirs) as (keyof Settings)[]).filter(
    (name) => !OWN.includes(name) && canonical(ours[name]) === canonical(first[name]),
  );
  const out: Settings = {
    ...ours,
    ...Object.fromEntries(unset.map((name) => [name, theirs[name]])),
  };
  for (const name of MAPS) out[name] = { ...theirs[name], ...ours[name] } as never;
  for (const name of LISTS) {
    out[name] = [...new Set([...theirs[name], ...ours[name]])].slice(-NOT_BOOKED_MOST);
  }
  return out;
}

/** Nothing was set. */
export function areDefault(settings: Settings): boolean {
  return canonical(settings) === canonical(defaultSettings());
}
