/** The dry run of a statement, wired. The statement lives as long as this is shown, and nowhere else. */
import { useEffect, useMemo, useState } from 'react';
import { StatementRun } from '../../components/take/StatementRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import type { Known } from '../../utils/imports/match.ts';
import {
  counterparties,
  PLANET_WORDS,
  planetPayments,
} from '../../utils/imports/planetPayments.ts';
import { itemsOf, type RunChoice, type RunItem, runOf } from '../../utils/imports/run.ts';
import type { Statement } from '../../utils/imports/statement.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';
import { keepFees } from './TakePageKeep.ts';

interface Props {
  statement: Statement;
  doing: Doing;
  onClose(): void;
}

const NONE: readonly Known[] = [];

export function TakePageStatement({ statement, doing, onClose }: Props) {
  const { k, wrong } = useTakeWords();
  const [live] = useLive(knownCommunities, []);
  const [booked] = useLive(() => db.fees.toArray(), []);
  const known = live.state === 'ready' ? live.value : NONE;
  const [words, setWords] = useState<string>();
  const [items, setItems] = useState<RunItem[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, RunChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    itemsOf(planetPayments(statement, wordsFrom(words, known)), known).then((made) => {
      if (current) setItems(made);
    });
    return () => {
      current = false;
    };
  }, [statement, words, known]);
  const fees = booked.state === 'ready' ? booked.value : undefined;
  const rows = useMemo(
    () => (fees ? runOf(items, choices, known, fees, statement.told === undefined) : []),
    [items, choices, known, fees, statement],
  );
  const payees = useMemo(() => counterparties(statement), [statement]);
  const keep = async () => {
    setBusy(true);
    const ticked = rows.flatMap((row) => (row.ticked && row.fee ? [row.fee] : []));
    const done = await keepFees(ticked, doing, {
      kept: (count) => k('run.kept', { count }),
      undone: k('in.undone'),
      wrong,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <StatementRun
      statement={statement}
      rows={rows}
      communities={known}
      payees={payees}
      words={words ?? PLANET_WORDS.join(' ')}
      busy={busy}
      onWords={setWords}
      onChoose={(id, choice) =>
        setChoices((before) => new Map(before).set(id, { ...before.get(id), ...choice }))
      }
      onKeep={() => void keep()}
      onClose={onClose}
    />
  );
}

/** The user's words; else the platform's names, and those of the communities known here. */
function wordsFrom(typed: string | undefined, known: readonly Known[]): string[] {
  if (typed !== undefined)
    return typed
      .split(/[,，、\s]+/)
      .filter(Boolean)
      .slice(0, 50);
  const names = known.map(({ name }) => name).filter((name) => name.length >= 3);
  return [...PLANET_WORDS, ...names];
}
