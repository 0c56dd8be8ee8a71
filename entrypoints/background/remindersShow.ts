/**
 * Notifications of the browser, without buttons: a click opens our own page. What one is about is in
 * its id, so that a click, or a worker that died after showing it, needs no other memory.
 */
import { markReminders } from '../../storage/reminders.ts';
import { browser } from '../../utils/browser.ts';
import { hideAmounts } from '../../utils/format.ts';
import { chooseLanguage } from '../../utils/language.ts';
import { type About, aboutOf } from '../../utils/reminders/about.ts';
import { occasionsOf } from '../../utils/reminders/due.ts';
import { REMINDER_KINDS, rowOf } from '../../utils/reminders/kinds.ts';
import { noticeOf } from '../../utils/reminders/notice.ts';
import { refundable } from '../../utils/reminders/refunds.ts';
import { soFarOf } from '../../utils/reminders/soFar.ts';
import { isReplacedBy } from '../../utils/reminders/things.ts';
import type { Occasion, ReminderInputs, Sent } from '../../utils/reminders/types.ts';
import type { Settings } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { readingOf } from '../pages/decide/readingOf.ts';
import { readingRows } from '../pages/decide/rows.ts';
import { ledgerRows } from '../pages/ledgerRows.ts';
import { inputsOf } from '../pages/payoffInputs.ts';
import { together } from './gate.ts';
import { ready } from './ready.ts';

/** Resolves once the browser shows it. An older one about the same thing makes room. */
export async function showNotice(
  occasion: Occasion,
  inputs: ReminderInputs,
  settings: Settings,
): Promise<void> {
  const id = noticeId(occasion);
  const shown = Object.keys(await browser.notifications.getAll());
  // Shown before the worker died, and not marked yet.
  if (shown.includes(id)) return;
  const { community } = occasion;
  const lang = chooseLanguage(settings.language, browser.i18n.getUILanguage());
  hideAmounts(settings.hideAmounts);
  const about = community && (await aboutFrom(community, occasion, inputs, settings));
  const { title, message } = noticeOf(occasion, inputs, about || undefined, { lang });
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  });
  for (const other of shown) {
    const older = noticeOfId(other);
    if (older && isReplacedBy(older, occasion)) await browser.notifications.clear(other);
  }
}

/** Puts away what no longer holds: hours left of a window that is over, the end of a term since renewed. */
export async function clearStale(inputs: ReminderInputs): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  if (shown.length === 0) return;
  const { now } = inputs;
  const open = occasionsOf(inputs).filter((one) => one.at <= now && now < one.until);
  for (const id of shown) {
    const notice = noticeOfId(id);
    const holds = notice && open.some((one) => isReplacedBy(notice, one));
    if (notice && !holds) await browser.notifications.clear(id);
  }
}

/** A click: opens what the reminder is about. */
export async function openNotice(id: string): Promise<void> {
  const notice = noticeOfId(id);
  if (!notice) return;
  const url = browser.runtime.getURL(`/dashboard.html${hashOf(notice)}`);
  // Without any window open there is no place for a tab.
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
  await browser.notifications.clear(id);
  await noteSeen(notice);
}

/** Put away by the user; what we clear ourselves says nothing. */
export async function closeNotice(id: string, byUser: boolean): Promise<void> {
  const notice = noticeOfId(id);
  if (notice && byUser) await noteSeen(notice);
}

/** Marked here, too, should the worker have died before it could. */
async function noteSeen(notice: Named): Promise<void> {
  const mark = () => markReminders([{ ...notice, sentAt: Date.now() }]);
  await together(() => ready().then(mark)).catch((error: unknown) => {
    console.warn('reminder not marked', error);
  });
}

export async function clearNotices(): Promise<void> {
  for (const id of Object.keys(await browser.notifications.getAll())) {
    if (noticeOfId(id)) await browser.notifications.clear(id);
  }
}

type Named = Pick<Sent, 'community' | 'what' | 'on'>;

export function noticeId({ what, community, on }: Named): string {
  return `${what}|${community}|${on}`;
}

export function noticeOfId(id: string): Named | undefined {
  const [, kind, community, on] = /^([^|]+)\|([^|]*)\|(.*)$/s.exec(id) ?? [];
  const what = REMINDER_KINDS.find((one) => one === kind);
  if (!what || community === undefined || on === undefined) return undefined;
  return { what, community: community as CommunityKey | '', on };
}

function hashOf({ what, community }: Named): string {
  return what === 'backup' ? '#/take' : `#/community/${community}/${rowOf(what)}`;
}

async function aboutFrom(
  key: CommunityKey,
  { what, on }: Occasion,
  inputs: ReminderInputs,
  settings: Settings,
): Promise<About> {
  const { now } = inputs;
  const rows = await ledgerRows(key);
  const of = inputsOf(key, rows, settings, now);
  const about = aboutOf(of);
  const payment =
    rowOf(what) === 'refund' ? refundable(inputs, key).find(({ id }) => id === on) : undefined;
  if (!payment) return about;
  const steps = readingOf(key, await readingRows(key, rows, now), { now, paidAt: payment.at });
  return { ...about, soFar: soFarOf(of, payment, steps) };
}
