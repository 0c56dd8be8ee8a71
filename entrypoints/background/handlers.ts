/** What each message does. Bodies are valid and senders allowed by the time they come here. */

import { noteBackup } from '../../storage/backupRuns.ts';
import { dropKept } from '../../storage/before.ts';
import { bringBack } from '../../storage/bringBack.ts';
import { forgetAll, forgetRead } from '../../storage/forget.ts';
import { dismissHealth } from '../../storage/healthNote.ts';
import { isReplacing } from '../../storage/replacing.ts';
import { sessionChange } from '../../storage/sessions.ts';
import { changeSettings, getSettings } from '../../storage/settings.ts';
import { settingsToDatabase } from '../../storage/settingsCopy.ts';
import { releaseFact, typeFacts } from '../../storage/typed.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import type { Answer, MessageType, ValidBody } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { attend } from './attend.ts';
import { backUpNow, backUpWhenDue } from './backups.ts';
import { drawCommunity, redrawBadges } from './badge.ts';
import { alone, together } from './gate.ts';
import { forgetHeard } from './heard.ts';
import {
  addTime,
  changeEntries,
  drop,
  dropSessions,
  keep,
  keepPlan,
  putBack,
  undoChange,
  undoChanges,
  undoSession,
} from './ledger.ts';
import { observe } from './observe.ts';
import { forgetPlaces } from './places.ts';
import { copyInTurn, forgetReady, mended, ready, readyOrNot } from './ready.ts';
import { restoreIncoming } from './restore.ts';
import { withRetry } from './retry.ts';
import type { Sender } from './senders.ts';

type Handlers = {
  [T in MessageType]: (body: ValidBody<T>, sender: Sender) => Promise<Answer>;
};

const DONE: Answer = { ok: true };

export const handlers: Handlers = {
  observe: (body, sender) => writing(() => observe(body, sender, Date.now())),
  attention: (body, sender) => writing(() => attend(body, sender, Date.now())),

  typeFacts: ({ community, facts }) =>
    changed(community, async () => typeFacts(community, facts, Date.now(), await getSettings())),

  releaseFact: ({ community, fact }) =>
    changed(community, async () => releaseFact(community, fact, Date.now(), await getSettings())),

  addCommunity: ({ id, name }) => {
    const key: CommunityKey = `manual:${id}`;
    return changed(key, async () => typeFacts(key, { name }, Date.now(), await getSettings()));
  },

  keepFee: (fee) => writing(() => keep('fees', fee)),
  keepGain: (gain) => writing(() => keep('gains', gain)),
  keepPlan: (plan) => writing(() => keepPlan(plan)),
  keepHandDeed: (deed) => writing(() => keep('handDeeds', deed)),
  keepQuestion: (question) => writing(() => keep('questions', question)),
  keepClaim: (claim) => writing(() => keep('claims', claim)),
  keepDecision: (decision) => writing(() => keep('decisions', decision)),
  changeEntries: (body) => writing(() => changeEntries(body)),
  undoChanges: (body) => writing(() => undoChanges(body)),
  backUpNow: () => ready().then(backUpNow),
  noteBackup: () =>
    writing(async () => {
      await noteBackup(Date.now());
      void backUpWhenDue();
      return DONE;
    }),
  dropEntry: (body) => writing(() => drop(body)),
  undoChange: async (body) => {
    await ready();
    const change = await sessionChange(body.seq);
    return change ? aloneWhenReady(() => undoSession(change)) : writing(() => undoChange(body));
  },
  addTime: (body) => writing(() => addTime(body)),
  putSessions: (body) => aloneWhenReady(() => putBack(body)),
  dropSession: ({ id }) => aloneWhenReady(() => dropSessions({ ids: [id] })),
  dropSessions: (body) => aloneWhenReady(() => dropSessions(body)),

  changeSettings: (patch) =>
    together(async () => {
      await readyOrNot();
      const settings = await changeSettings(patch);
      // The second copy; without it the first still counts.
      await settingsToDatabase(settings).catch(() => undefined);
      if (patch.backupEveryDays !== undefined) void backUpWhenDue();
      return DONE;
    }),

  forgetCommunity: ({ community, what }) =>
    whole(async () => {
      const forget = what === 'all' ? forgetAll : forgetRead;
      await withRetry(() => forget(community, Date.now()));
      await drawCommunity(community);
      return DONE;
    }),

  bringBack: async ({ file }) => {
    const written = await whole(async () => {
      const rows = await bringBack(file, Date.now());
      return rows === undefined ? { ok: false, error: 'no-copy' } : { ok: true, written: rows };
    });
    if (written.ok) await redrawBadges();
    void copyInTurn();
    return written;
  },

  letGo: ({ file }) => alone(() => dropKept(file)).then(() => DONE),

  restoreBackup: async ({ mode }) => {
    const done = await whole(() => restoreIncoming(mode));
    if (done.ok) await redrawBadges();
    void copyInTurn();
    return done;
  },

  ready: () => ready().then(() => DONE),

  dismissHealth: () =>
    together(async () => {
      await dismissHealth();
      return DONE;
    }),

  // Also where the database cannot be used: it is how the user gets out of that.
  deleteEverything: () =>
    alone(async () => {
      await readyOrNot();
      await wipeEverything();
      forgetPlaces();
      forgetHeard();
      forgetReady();
      await redrawBadges();
      return DONE;
    }),
};

/** A write beside others, once the stores were checked; the daily copy follows when it is due. */
async function writing(work: () => Promise<Answer>): Promise<Answer> {
  const done = await mended(() => together(() => ready().then(work)));
  void copyInTurn();
  return done;
}

function aloneWhenReady(work: () => Promise<Answer>): Promise<Answer> {
  return mended(() => alone(() => ready().then(work)));
}

/** One that replaces or deletes much; what is left to do after it is done before anything else is. */
function whole(work: () => Promise<Answer>): Promise<Answer> {
  return aloneWhenReady(() =>
    work().finally(async () => {
      if (await isReplacing()) forgetReady();
    }),
  );
}

/** A change of one community, tried again once, and shown on the badge. */
function changed(community: CommunityKey, change: () => Promise<unknown>): Promise<Answer> {
  return writing(async () => {
    await withRetry(change);
    await drawCommunity(community);
    return DONE;
  });
}
