/** The report, wired: made anew when names are left out or put in; and its blocks, for Markdown. */
import { useEffect, useRef, useState } from 'react';
import { Report } from '../../components/take/Report.tsx';
import { type TakeWords, useTakeWords } from '../../components/take/words.ts';
import { money } from '../../utils/format.ts';
import { hundredths, twoDecimals } from '../../utils/formats/cells.ts';
import { type HistoryRow, verdictKey } from '../../utils/formats/history.ts';
import { type Block, reportOf } from '../../utils/formats/report.ts';
import type { Settings } from '../../utils/settings.ts';
import { reportData } from './TakePageData.ts';

export function TakePageReport({ settings, onClose }: { settings: Settings; onClose(): void }) {
  const words = useTakeWords();
  const [nameless, setNameless] = useState(false);
  const [blocks, setBlocks] = useState<Block[]>();
  const now = useRef(words);
  now.current = words;
  useEffect(() => {
    let current = true;
    reportBlocks(settings, now.current, Date.now(), nameless).then(
      (made) => current && setBlocks(made),
      () => current && setBlocks([{ kind: 'text', text: now.current.k('out.failed') }]),
    );
    return () => {
      current = false;
    };
  }, [settings, nameless]);
  return (
    blocks && (
      <Report
        blocks={blocks}
        nameless={nameless}
        onNameless={setNameless}
        onPrint={() => window.print()}
        onClose={onClose}
      />
    )
  );
}

export async function reportBlocks(
  settings: Settings,
  { k, say }: TakeWords,
  at: number,
  nameless: boolean,
): Promise<Block[]> {
  const data = await reportData(
    settings,
    at,
    (verdict) => k(`verdict.${verdictKey(verdict)}`),
    (name, place) => (nameless ? k('print.hidden', { place }) : name),
  );
  const paid = ({ fee }: HistoryRow) =>
    fee.currency === 'CNY'
      ? money(fee.paid)
      : `${fee.currency} ${twoDecimals(hundredths(fee.paid, fee.currency))}`;
  return reportOf(data, {
    k: (key, params) => k(`report.${key}`, params),
    money,
    paid,
    kind: (row) => say({ id: `fee.${row.fee.kind}`, params: {} }),
    verdict: ({ judged }) =>
      judged ? k(`verdict.${verdictKey(judged.verdict)}`) : k('verdict.none'),
  });
}
