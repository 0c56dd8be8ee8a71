/** Promises in the record, wired: found, kept and ticked; and what was promised when it was paid, saved as a page. */
import { Promised } from '../../components/decide/Promised.tsx';
import { Promises } from '../../components/decide/Promises.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import { useWords } from '../../components/words.ts';
import { termsAt } from '../../utils/decide/termsSeen.ts';
import { type CommunityKey, hasJoined, idOf } from '../../utils/words.ts';
import { promisedPageOf } from '../pages/decide/promised.ts';
import type { WholeRows } from '../pages/decide/rows.ts';
import type { Deciding } from '../pages/decide/useDeciding.ts';
import type { WholeView } from '../pages/decide/wholeView.ts';
import { saveFile } from '../pages/saveFile.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  view: Pick<WholeView, 'found' | 'kept' | 'facts' | 'paid'>;
  rows: Pick<WholeRows, 'claims' | 'terms'>;
  now: number;
  doing: Pick<Doing, 'tell'>;
  deciding: Deciding;
}

export function DecideRecordPromises({ community, view, rows, now, doing, deciding }: Props) {
  const words = useDecideWords();
  const page = useWords();
  const { d } = words;
  const { found, kept, facts, paid } = view;
  const joined = facts.type?.value !== 'free' && hasJoined(facts.viewerState?.value);
  const save = () => {
    const given = { community, rows: rows.terms, paid, joined, kept, now };
    const html = promisedPageOf(given, words, page);
    if (!html) return;
    const file = new Blob([html], { type: 'text/html;charset=utf-8' });
    saveFile(file, `planet-worth-${idOf(community)}.html`);
    doing.tell({ text: d('done.saved') });
  };
  return (
    <section className="block" id="part-promises">
      <h2>{d('claim.title')}</h2>
      <Promises
        found={found}
        kept={kept}
        hasIntro={facts.intro !== undefined}
        now={now}
        onKeep={(entry, id) =>
          deciding.keepClaim(
            entry,
            id,
            rows.claims.find((claim) => claim.id === id),
            rows.terms[0]?.hash,
          )
        }
        onTick={deciding.tick}
        onDrop={deciding.dropClaim}
      />
      <Promised
        versions={rows.terms}
        hasPaid={joined || paid !== undefined}
        atPay={paid && termsAt(rows.terms, paid.until)?.row.hash}
        onSave={save}
      />
    </section>
  );
}
