/** The report, wired: made anew when names are left out or put in; and its blocks, for Markdown. */
import { useEffect, useRef, useState } from 'react';
import { Report } from '../../components/take/Report.tsx';
import { type TakeWords, useTakeWords } from '../../components/take/words.ts';
import { foreignMoney, money } from '../../utils/format.ts';
import { hundredths, twoDecimals } from '../../utils/formats/cells.ts';
import { type HistoryRow, verdictKey } from '../../utils/formats/history.ts';
import { type Block, reportOf } from '../../utils/formats/report.ts';
import { yuan } from '../../utils/money.ts';
import type { Settings } from '../../utils/settings.ts';
import { reportData } from './TakePageData.ts';

interface Props {
  settings: Settings;
  /** Names of communities are left out. */
  nameless: boolean;
  onNameless(nameless: boolean): void;
  onClose(): void;
}

export function TakePageReport({ settings, nameless, onNameless, onClose }: Props) {
  const words = useTakeWords();
  const [blocks, setBlocks] = useState<Block[]>();
  const now = useRef(words);
  now.current = words;
  useEffect(() => {
    let current = true;
    reportBlocks(settings, now.current, Date.now(), nameless, ON_SCREEN).then(
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
        amountsHidden={settings.hideAmounts}
        {...{ nameless, onNameless }}
        onPrint={() => window.print()}
        onClose={onClose}
      />
    )
  );
}

interface Amounts {
  money(fen: number): string;
  foreign(text: string, currency: string): string;
}

/** As the settings have it. */
const ON_SCREEN: Amounts = { money, foreign: foreignMoney };
/** A file always holds them. */
export const IN_FILE: Amounts = {
  money: yuan,
  foreign: (text, currency) => `${currency} ${text}`,
};

export async function reportBlocks(
  settings: Settings,
  { k, say, unnamed }: TakeWords,
  at: number,
  nameless: boolean,
  amounts: Amounts,
): Promise<Block[]> {
  const data = await reportData(
    settings,
    at,
    (verdict) => k(`verdict.${verdictKey(verdict)}`),
    (name, place, key) => (nameless ? k('print.hidden', { place }) : name || unnamed(key)),
  );
  const paid = ({ fee }: HistoryRow) =>
    fee.currency === 'CNY'
      ? amounts.money(fee.paid)
      : amounts.foreign(twoDecimals(hundredths(fee.paid, fee.currency)), fee.currency);
  return reportOf(data, {
    k: (key, params) => k(`report.${key}`, params),
    money: amounts.money,
    paid,
    kind: (row) => say({ id: `fee.${row.fee.kind}`, params: {} }),
    verdict: ({ judged }) =>
      judged ? k(`verdict.${verdictKey(judged.verdict)}`) : k('verdict.none'),
  });
}
