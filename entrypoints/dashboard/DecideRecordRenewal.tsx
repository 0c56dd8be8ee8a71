/** Renewal in the record, wired: prices by moment, the next term, plan against fact, calendar file. */
import type { ReactNode } from 'react';
import { PlanFact } from '../../components/decide/PlanFact.tsx';
import { RenewalCard } from '../../components/decide/RenewalCard.tsx';
import { useDecideWords } from '../../components/decide/words.ts';
import type { Settings } from '../../utils/settings.ts';
import { LEAVING_RULES, RULES } from '../../utils/sites/zsxq/rules.ts';
import { type CommunityKey, siteOf } from '../../utils/words.ts';
import type { WholeView } from '../pages/decide/wholeView.ts';
import { saveFile } from '../pages/saveFile.ts';
import type { Doing } from '../pages/useDoing.ts';

interface Props {
  community: CommunityKey;
  view: WholeView;
  /** Whether any time was measured. */
  measured: boolean;
  settings: Settings;
  doing: Pick<Doing, 'tell'>;
  /** The decision. */
  children: ReactNode;
}

export function DecideRecordRenewal(props: Props) {
  const { community, view, measured, settings, doing, children } = props;
  const { d, lang } = useDecideWords();
  const { payoff, fact } = view;
  const saveCalendar = async () => {
    // Its writer is loaded only when it is asked for.
    const { calendarFile } = await import('../pages/calendarFile.ts');
    const file = await calendarFile(settings, lang, Date.now(), community);
    if (file.events > 0) {
      saveFile(new Blob([file.text], { type: 'text/calendar;charset=utf-8' }), file.name);
    }
    doing.tell({ text: d(file.events > 0 ? 'done.saved' : 'renewal.nothingAhead') });
  };
  return (
    <section className="block" id="part-renewal">
      <h2>{d('renewal.title')}</h2>
      <RenewalCard
        renewal={payoff.renewal}
        amounts={view.amounts}
        pastFen={view.pastFen}
        idle={measured ? payoff.idle : undefined}
        rules={siteOf(community) === 'zsxq' ? LEAVING_RULES.map((id) => RULES[id]) : []}
        onCalendar={payoff.renewal && (() => void saveCalendar())}
      >
        {fact && <PlanFact plan={fact.plan} fact={fact.fact} />}
        {payoff.renewal && children}
      </RenewalCard>
    </section>
  );
}
