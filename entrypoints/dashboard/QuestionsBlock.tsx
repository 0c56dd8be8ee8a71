/** Own questions of the record: those read and those by hand, each to say whether it was worth asking. */
import { useState } from 'react';
import { QuestionForm } from '../../components/ledger/QuestionForm.tsx';
import { QuestionTable } from '../../components/ledger/QuestionTable.tsx';
import { judged, type QuestionDraft } from '../../components/ledger/questionForm.ts';
import { useLedgerWords } from '../../components/ledger/words.ts';
import { db } from '../../storage/db.ts';
import { weeks } from '../../storage/topics.ts';
import { dayIn } from '../../utils/attention/split.ts';
import type { OwnQuestion } from '../../utils/payoff/entries.ts';
import { ownQuestions } from '../../utils/payoff/questions.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';

interface Props {
  community: CommunityKey;
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
  doing: Doing;
}

export function QuestionsBlock({ community, now, today, doing }: Props) {
  const { l } = useLedgerWords();
  const [live] = useLive(() => questionRows(community), [community]);
  const [open, setOpen] = useState<'new' | OwnQuestion>();
  if (live.state !== 'ready') return null;
  const { topics, viewer, entries } = live.value;
  const edited = typeof open === 'object' ? open : undefined;
  const keep = async (draft: QuestionDraft) => {
    const { id, worth } = edited ?? { id: crypto.randomUUID() };
    const question = { ...draft, id, community, ...(worth ? { worth } : {}) };
    if (await doing.act('keepQuestion', question, l('done.question'), 'change')) setOpen(undefined);
  };
  return (
    <section className="block" id="part-questions">
      <div className="block-head">
        <h2>{l('question.title')}</h2>
        {!open && (
          <button type="button" className="button" onClick={() => setOpen('new')}>
            {l('question.add')}
          </button>
        )}
      </div>
      {open && (
        <QuestionForm
          key={edited?.id ?? 'new'}
          fields={edited && fieldsOf(edited)}
          today={today}
          onSave={(draft) => void keep(draft)}
          onCancel={() => setOpen(undefined)}
        />
      )}
      <QuestionTable
        questions={ownQuestions(community, topics, viewer, entries, now)}
        onWorth={(question, worth) =>
          void doing.act(
            'keepQuestion',
            judged(question, worth, crypto.randomUUID()),
            l('done.questionWorth', { what: l(`question.worth-${worth ?? 'none'}`) }),
            'change',
          )
        }
        onEdit={setOpen}
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
