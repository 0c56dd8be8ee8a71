/** Taking along, wired: the files are made here from the database, in slices, and can be called off. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { ExportPanel, type ExportState, type Wanted } from '../../components/take/ExportPanel.tsx';
import { type TakeWords, useTakeWords } from '../../components/take/words.ts';
import { lastCopiedAt } from '../../storage/copy.ts';
import { db } from '../../storage/db.ts';
import { dayIn } from '../../utils/attention/split.ts';
import { send } from '../../utils/client.ts';
import { sheetOf } from '../../utils/formats/cells.ts';
import { type HistoryRow, historyColumns, verdictKey } from '../../utils/formats/history.ts';
import { markdownOf } from '../../utils/formats/markdown.ts';
import { Refused } from '../../utils/imports/types.ts';
import { inSample } from '../../utils/sample/mode.ts';
import type { Settings } from '../../utils/settings.ts';
import { calendarFile } from '../pages/calendarFile.ts';
import { saveFile } from '../pages/saveFile.ts';
import { eachHistory } from './TakePageData.ts';
import { backupFile, csvFile, csvZip, type Made, type Making, xlsxFile } from './TakePageFiles.ts';
import { IN_FILE, reportBlocks } from './TakePageReport.tsx';
import { type CountedSheet, sheets } from './TakePageSheets.ts';
import { useBackupRuns } from './useSchedule.ts';

interface Props {
  settings: Settings;
  /** The report leaves out names. */
  nameless: boolean;
  onNameless(nameless: boolean): void;
  /** Shows the report on the page. */
  onReport(): void;
}

export function TakePageOut({ settings, nameless, onNameless, onReport }: Props) {
  const words = useTakeWords();
  const { k } = words;
  const [now, setNow] = useState<ExportState>({ state: 'idle' });
  const [copiedAt, setCopiedAt] = useState<number>();
  const runs = useBackupRuns();
  const work = useRef<AbortController>(undefined);
  const tables = useMemo(() => sheets(), []);
  useEffect(() => {
    lastCopiedAt().then(setCopiedAt, () => undefined);
    return () => work.current?.abort();
  }, []);

  const save = async (wanted: Wanted) => {
    const controller = new AbortController();
    work.current = controller;
    const what = wanted.table ? k(`table.${wanted.table}`) : k(`out.${wanted.kind}`);
    let shownAt = 0;
    setNow({ state: 'busy', what, rows: 0, of: 0 });
    try {
      const making: Making = {
        sheet: (key) => k(`table.${key}`),
        head: (column) => k(`column.${column}`),
        told(rows, of) {
          if (controller.signal.aborted) throw new Refused('cancelled');
          if (performance.now() - shownAt < OFTEN) return;
          shownAt = performance.now();
          setNow({ state: 'busy', what, rows, of });
        },
      };
      const at = Date.now();
      const made = await make(wanted, making, { settings, nameless, words, at, tables });
      if (!made) return setNow({ state: 'told', text: k('out.noCalendar') });
      if (controller.signal.aborted) throw new Refused('cancelled');
      saveFile(made.blob, made.name);
      // Unheard of, it is asked for once more: no harm is done.
      if (wanted.kind === 'backup') void send('noteBackup', {});
      setNow({ state: 'saved', name: made.name, ...(made.rows ? { rows: made.rows } : {}) });
    } catch (error) {
      const cancelled = error instanceof Refused && error.why === 'cancelled';
      setNow(cancelled ? { state: 'told', text: k('out.cancelled') } : { state: 'failed' });
    }
  };

  return (
    <section className="block take-half">
      <h2>{k('out.title')}</h2>
      <p>{k('out.lead')}</p>
      <ExportPanel
        now={now}
        tables={tables.map((sheet) => sheet.key)}
        saved={inSample() ? undefined : runs}
        copiedAt={copiedAt}
        {...{ nameless, onNameless }}
        onSave={(wanted) => void save(wanted)}
        onPrint={onReport}
        onCancel={() => work.current?.abort()}
      />
    </section>
  );
}

/** Ms between two looks at how far it is. */
const OFTEN = 100;

interface With {
  settings: Settings;
  nameless: boolean;
  words: TakeWords;
  at: number;
  tables: ReturnType<typeof sheets>;
}

type Named = { blob: Blob; name: string; rows?: number };

/** Undefined: there is nothing to put into it. */
async function make(wanted: Wanted, making: Making, on: With): Promise<Named | undefined> {
  const { settings, nameless, words, at, tables } = on;
  const named = (kind: string, ext: string, made: Made): Named => ({
    ...made,
    name: `planet-worth-${kind}${dayIn(at)}.${ext}`,
  });
  const history = () => historySheet(settings, words, at);
  switch (wanted.kind) {
    case 'backup':
      return named('', 'json', await backupFile(at, making));
    case 'xlsx':
      return named('', 'xlsx', await xlsxFile([history(), ...tables], making));
    case 'csv': {
      const one = tables.find((sheet) => sheet.key === wanted.table);
      return one
        ? named(`${one.key}-`, 'csv', await csvFile(one, making))
        : named('csv-', 'zip', await csvZip([history(), ...tables], making));
    }
    case 'history':
      return named('history-', 'csv', await csvFile(history(), making));
    case 'report': {
      const text = markdownOf(await reportBlocks(settings, words, at, nameless, IN_FILE));
      const blob = new Blob([text], { type: 'text/markdown;charset=utf-8' });
      return named('report-', 'md', { blob, rows: 0 });
    }
    case 'calendar': {
      const { text, events, name } = await calendarFile(settings, words.lang, at);
      const blob = new Blob([text], { type: 'text/calendar;charset=utf-8' });
      return events > 0 ? { blob, name } : undefined;
    }
  }
}

function historySheet(settings: Settings, { k, say }: TakeWords, at: number): CountedSheet {
  const columns = historyColumns({
    kind: (kind) => say({ id: `fee.${kind}`, params: {} }),
    method: (method) => say({ id: `method.${method}`, params: {} }),
    verdict: (verdict) => k(`verdict.${verdictKey(verdict)}`),
  });
  return {
    ...sheetOf<HistoryRow>('history', columns, (take) => eachHistory(settings, at, take)),
    count: async () => db.fees.count(),
  };
}
