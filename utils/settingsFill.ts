/** Settings out of a backup where there are some already, and what they say of one community. Pure. */
import { mergedOff, noteOff } from './attention/off.ts';
import { canonical } from './formats/canonical.ts';
import { remindOffOf } from './reminders/off.ts';
import {
  defaultSettings,
  NOT_BOOKED_MOST,
  patchSettings,
  type Settings,
  type SettingsPatch,
} from './settings.ts';

/** Would rest, or delete, what is here: not taken over unasked. */
const OWN: readonly (keyof Settings)[] = ['pausedUntil', 'pausedFrom', 'keepMonths'];
const MAPS = ['yardsticks', 'leftOn'] as const;
const LISTS = ['attentionOff', 'notBooked', 'remindersOff'] as const;

/**
 * What the user set here stays; what is as it was at first comes from `theirs`. Of communities and
 * proposals both: those of either. `now`: since when that is off which was counted here so far.
 */
export function fillSettings(ours: Settings, theirs: Settings, now: number): Settings {
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
  const spans = mergedOff(ours.offSpans, theirs.offSpans);
  out.offSpans = noteOff(spans, ours.attentionOff, out.attentionOff, now);
  return out;
}

/** Nothing was set. */
export function areDefault(settings: Settings): boolean {
  return canonical(settings) === canonical(defaultSettings());
}

/** Nothing is said of a community. */
export function settingsWithout(settings: Settings, community: string): Settings {
  const { [community]: _, ...offSpans } = settings.offSpans;
  return [
    {
      yardstick: { community, value: null },
      left: { community, on: null },
      attention: { community, off: false },
      reminderOf: { community, off: false },
    },
    ...notBookedOf(settings, community).map((id) => ({ notBooked: { id, not: false } })),
  ].reduce<Settings>(patchSettings, { ...settings, offSpans });
}

/** What was said of a community then comes back, beside what was said since, which stays. */
export function settingsWith(now: Settings, then: Settings, community: string): Settings {
  const off = then.remindersOff.map(remindOffOf).filter((one) => one.community === community);
  const [yardstick, on] = [then.yardsticks[community], then.leftOn[community]];
  const patches: SettingsPatch[] = [
    ...(yardstick && !now.yardsticks[community]
      ? [{ yardstick: { community, value: yardstick } }]
      : []),
    ...(on && !now.leftOn[community] ? [{ left: { community, on } }] : []),
    ...(then.attentionOff.includes(community) ? [{ attention: { community, off: true } }] : []),
    ...off.map((one) => ({ reminderOf: { ...one, off: true } })),
    ...notBookedOf(then, community).map((id) => ({ notBooked: { id, not: true } })),
  ];
  const spans = { [community]: then.offSpans[community] ?? [] };
  const offSpans = mergedOff(now.offSpans, spans);
  return patches.reduce(patchSettings, { ...now, offSpans });
}

/** Proposals are named by their community first. */
function notBookedOf({ notBooked }: Settings, community: string): string[] {
  return notBooked.filter((id) => id.startsWith(`${community}/`));
}
