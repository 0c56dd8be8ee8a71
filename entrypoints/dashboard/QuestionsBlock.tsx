/** Own questions of the record: paid ones to confirm, those read and those by hand, each to say whether it was worth asking. */
import { useState } from 'react';
import { AsideProposals, Proposals } from '../../components/ledger/Proposals.tsx';
import { QuestionForm } from '../../components/ledger/QuestionForm.tsx';
import { QuestionTable } from '../../components/ledger/QuestionTable.tsx';
import { judged, type QuestionDraft } from '../../components/ledger/questionForm.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { Failed } from '../../components/states/States.tsx';
import { db } from '../../storage/db.ts';
import { weeks } from '../../storage/topics.ts';
import { dayIn } from '../../utils/attention/split.ts';
import type { OwnQuestion } from '../../utils/payoff/entries.ts';
import { type Proposal, proposalId } from '../../utils/payoff/proposal.ts';
import { proposeQuestions } from '../../utils/payoff/proposeQuestions.ts';
import { ownQuestions } from '../../utils/payoff/questions.ts';
import type { Fee } from '../../utils/payoff/types.ts';
import { stableId } from '../../utils/stableId.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useAside } from '../pages/useAside.ts';
import { useBooking } from '../pages/useBooking.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';

interface Props {
  community: CommunityKey;
  fees: readonly Fee[];
  /** Proposals put aside, by their ids. */
  notBooked: readonly string[];
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

/** `id`: the same for all tries of one entry. `before` absent: a new one. */
type Open = { id: string; before?: OwnQuestion };

export function QuestionsBlock({ community, fees, notBooked, now, today, doing }: Props) {
  const { l } = useLedgerWords();
  const [live] = useLive(() => questionRows(community), [community]);
  const [open, setOpen] = useState<Open>();
  const { putAside, putBack } = useAside(community, doing.act);
  const book = useBooking(doing.act);
  if (live.state === 'failed') {
    return <Failed reason={live.reason} onRetry={live.retry} top={false} />;
  }
  if (live.state !== 'ready') return null;
  const { topics, viewer, entries } = live.value;
  const questions = ownQuestions(community, topics, viewer, entries, now);
  const paid = proposeQuestions(community, questions, fees);
  const isAside = (one: Proposal) => notBooked.includes(proposalId(community, one));
  const keep = async (draft: QuestionDraft, { id, before }: Open) => {
    const worth = before?.worth;
    const question = { ...draft, id, community, ...(worth ? { worth } : {}) };
    if (await doing.act('keepQuestion', question, l('done.question'), 'change')) setOpen(undefined);
  };
  return (
    <section className="block" id="part-questions">
      <div className="block-head">
        <h2>{l('question.title')}</h2>
        {!open && (
          <button
            type="button"
            className="button"
            onClick={() => setOpen({ id: crypto.randomUUID() })}
          >
            {l('question.add')}
          </button>
        )}
      </div>
      <Proposals
        proposals={paid.filter((one) => !isAside(one))}
        onConfirm={book}
        onAside={putAside}
      />
      <AsideProposals proposals={paid.filter(isAside)} onBack={(one) => void putBack(one)} />
      {open && (
        <QuestionForm
          key={open.id}
          fields={open.before && fieldsOf(open.before)}
          today={today}
          onSave={(draft) => keep(draft, open)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <QuestionTable
        questions={questions}
        onWorth={(question, worth) =>
          void doing.act(
            'keepQuestion',
            judged(question, worth, stableId(`${community}/question/${question.topic}`)),
            l('done.questionWorth', { what: l(`question.worth-${worth ?? 'none'}`) }),
            'change',
          )
        }
        onEdit={(question) => setOpen({ id: question.id, before: question })}
        onDrop={({ id }) =>
          void doing.act(
            'dropEntry',
            { table: 'questions', id },
            l('done.questionDropped'),
            'change',
          )
        }
      />
    </section>
  );
}

async function questionRows(community: CommunityKey) {
  const [row, stored, entries] = await Promise.all([
    db.communities.get(community),
    weeks(community),
    db.questions.where('community').equals(community).toArray(),
  ]);
  const topics = stored.flatMap((week) => week.topics.filter((topic) => topic.question));
  return { topics, viewer: row?.people?.viewer, entries };
}

function fieldsOf({ askedAt, answeredAt, note = '' }: OwnQuestion) {
  const answeredOn = answeredAt === undefined ? '' : dayIn(answeredAt);
  return { askedOn: dayIn(askedAt), answeredOn, note };
}
