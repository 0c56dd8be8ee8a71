/**
 * The only writer. A table of contents: every listener is registered here, synchronously, before
 * anything is awaited (an event that wakes the worker is lost otherwise); the work is in the files
 * beside this one. Nothing that matters lives in variables: the worker dies after 30 s.
 *
 * There is no listener on tabs: it would wake the worker for every page of the whole web.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { dropSample } from '../../storage/sample.ts';
import { watchSettings } from '../../storage/settings.ts';
import { browser } from '../../utils/browser.ts';
import { ring } from './alarms.ts';
import { backUpWhenDue } from './backups.ts';
import { redrawBadges } from './badge.ts';
import { copyInTurn, ready, retainInTurn } from './ready.ts';
import { checkReminders } from './reminders.ts';
import { closeNotice, openNotice } from './remindersShow.ts';
import { answer } from './router.ts';
import { welcome } from './welcome.ts';

export default defineBackground({
  type: 'module',
  main() {
    // Pages and readers: every message gets an answer, unknown ones too.
    browser.runtime.onMessage.addListener(answer);
    // First install only: our own page, never one of the site's.
    browser.runtime.onInstalled.addListener(welcome);
    // Reminders, and what else waits for a time.
    browser.alarms.onAlarm.addListener(ring);
    // Only to be woken when the browser starts: what fell due meanwhile is looked for at every start.
    browser.runtime.onStartup.addListener(() => undefined);
    browser.notifications.onClicked.addListener(openNotice);
    browser.notifications.onClosed.addListener(closeNotice);
    // The badge can be turned off, and its words change with the language.
    watchSettings(redrawBadges);
    // Are the stores whole? Whatever writes waits for it; then the daily copy, if it is due.
    void ready().catch((error: unknown) => console.error('stores not checked', error));
    void copyInTurn();
    void retainInTurn();
    void checkReminders();
    void backUpWhenDue();
    // What a closed page left of the sample.
    void dropSample();
  },
});
