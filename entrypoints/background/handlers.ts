/** What each message does. Bodies are valid and senders allowed by the time they come here. */
import { forgetCommunity } from '../../storage/communities.ts';
import { changeSettings, getSettings } from '../../storage/settings.ts';
import { releaseFact, typeFacts } from '../../storage/typed.ts';
import { wipeEverything } from '../../storage/wipe.ts';
import type { Answer, MessageType, ValidBody } from '../../utils/messages.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { drawCommunity, redrawBadges } from './badge.ts';
import { alone, together } from './gate.ts';
import { observe } from './observe.ts';
import { forgetPlaces } from './places.ts';
import { withRetry } from './retry.ts';
import type { Sender } from './senders.ts';

type Handlers = {
  [T in MessageType]: (body: ValidBody<T>, sender: Sender) => Promise<Answer>;
};

const DONE: Answer = { ok: true };

export const handlers: Handlers = {
  observe: (body, sender) => together(() => observe(body, sender, Date.now())),

  typeFacts: ({ community, facts }) =>
    changed(community, async () => typeFacts(community, facts, Date.now(), await getSettings())),

  releaseFact: ({ community, fact }) =>
    changed(community, async () => releaseFact(community, fact, Date.now(), await getSettings())),

  changeSettings: (patch) =>
    together(async () => {
      await changeSettings(patch);
      return DONE;
    }),

  forgetCommunity: ({ community }) =>
    changed(community, async () => {
      await forgetCommunity(community);
      await changeSettings({ yardstick: { community, value: null } });
    }),

  deleteEverything: () =>
    alone(async () => {
      await wipeEverything();
      forgetPlaces();
      await redrawBadges();
      return DONE;
    }),
};

/** A change of one community, tried again once, and shown on the badge. */
function changed(community: CommunityKey, change: () => Promise<unknown>): Promise<Answer> {
  return together(async () => {
    await withRetry(change);
    await drawCommunity(community);
    return DONE;
  });
}
