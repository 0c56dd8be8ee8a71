/** What the user does to visits: takes one out, puts it back, adds time by hand. */
import type { TimeDraft } from '../../components/ledger/AddTime.tsx';
import type { SessionView } from '../../components/ledger/sessions.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { send } from '../../utils/client.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';

export interface SessionActions {
  dropSession(session: SessionView): Promise<boolean>;
  /** `instead`: the visit changed, or the two it is split into. */
  putSession(session: SessionView, instead: SessionView[]): Promise<boolean>;
  /** `id`: of the visit it makes. */
  addTime(time: TimeDraft, id: string): Promise<boolean>;
}

export function useSessions(community: CommunityKey, { act }: Doing): SessionActions {
  const { l, span } = useLedgerWords();
  return {
    dropSession: (session) => act('dropSession', { id: session.id }, l('done.session'), 'change'),
    putSession: (session, instead) => {
      const owned = (all: SessionView[]) => all.map((one) => ({ ...one, community }));
      const text = l(instead.length > 1 ? 'done.sessionSplit' : 'done.sessionEdited');
      const body = { insteadOf: session.id, sessions: owned(instead) };
      return act('putSessions', body, text, 'change');
    },
    addTime: (time, id) => {
      const body = { ...time, id, community, pageKind: 'other' as const };
      return act('addTime', body, l('done.time', { length: span(time.ms) }), () =>
        send('dropSession', { id }),
      );
    },
  };
}
