/** What goes out and what comes in: two halves, and under them what is being looked at. */
import { useState } from 'react';
import { Toast } from '../../components/ledger/Toast.tsx';
import { Skeleton } from '../../components/states/States.tsx';
import '../../components/take/take.css';
import { useTakeWords } from '../../components/take/words.ts';
import { useDoing } from '../pages/useDoing.ts';
import type { SettingsInUse } from '../pages/useSettings.ts';
import { TakePageIn } from './TakePageIn.tsx';
import { TakePageOut } from './TakePageOut.tsx';
import { TakePageReport } from './TakePageReport.tsx';

export function TakePage({ inUse }: { inUse: SettingsInUse }) {
  const { k } = useTakeWords();
  const doing = useDoing();
  const [report, setReport] = useState(false);
  const [nameless, setNameless] = useState(false);
  const names = { nameless, onNameless: setNameless };
  if (!inUse.settings) return <Skeleton />;
  return (
    <div className="take">
      <h1 className="sr-only">{k('title')}</h1>
      <TakePageOut settings={inUse.settings} {...names} onReport={() => setReport(true)} />
      <TakePageIn doing={doing} />
      {report && (
        <TakePageReport settings={inUse.settings} {...names} onClose={() => setReport(false)} />
      )}
      <Toast done={doing.done} onDismiss={doing.dismiss} />
    </div>
  );
}
