/** The dry run of a statement, wired. The statement lives as long as this is shown, and nowhere else. */
import { useEffect, useMemo, useState } from 'react';
import { StatementRun } from '../../components/take/StatementRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import type { Known } from '../../utils/imports/match.ts';
import {
  counterparties,
  planetPayments,
  searchFor,
  unsurePayments,
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
  const [payee, setPayee] = useState('');
  const [items, setItems] = useState<RunItem[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, RunChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const { found, unread } = useMemo(() => {
    const names = known.map(({ name }) => name);
    const search = searchFor(words, names, payee);
    const near = planetPayments(statement, search);
    return { found: near, unread: unsurePayments(statement, search, near) };
  }, [statement, words, payee, known]);
  useEffect(() => {
    let current = true;
    itemsOf(found, known).then((made) => {
      if (current) setItems(made);
    });
    return () => {
      current = false;
    };
  }, [found, known]);
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
      payee={payee}
      unsure={unread}
      busy={busy}
      onWords={setWords}
      onPayee={setPayee}
      onChoose={(id, choice) =>
        setChoices((before) => new Map(before).set(id, { ...before.get(id), ...choice }))
      }
      onKeep={() => void keep()}
      onClose={onClose}
    />
  );
}
