/** The dry run of a statement, wired. The statement lives as long as this is shown, and nowhere else. */
import { useEffect, useMemo, useState } from 'react';
import type { FeeRunChange } from '../../components/take/FeeRun.tsx';
import { StatementRun } from '../../components/take/StatementRun.tsx';
import { useTakeWords } from '../../components/take/words.ts';
import { db } from '../../storage/db.ts';
import type { Known } from '../../utils/imports/match.ts';
import {
  counterparties,
  leftOut,
  PLANET_WORDS,
  planetPayments,
  searchFor,
} from '../../utils/imports/planetPayments.ts';
import {
  itemsOf,
  type RunChoice,
  type RunItem,
  type RunRow,
  runOf,
} from '../../utils/imports/run.ts';
import type { Statement } from '../../utils/imports/statement.ts';
import type { Doing } from '../pages/useDoing.ts';
import { useLive } from '../pages/useLive.ts';
import { knownCommunities } from './TakePageData.ts';
import { useFresh } from './TakePageFresh.ts';
import { communitySteps, feeSteps, keep } from './TakePageKeep.ts';

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
  const fresh = useFresh(known);
  const [words, setWords] = useState<string>();
  const [payee, setPayee] = useState('');
  const [items, setItems] = useState<RunItem[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, RunChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const { found, unsure } = useMemo(() => {
    const names = known.map(({ name }) => name);
    const search = searchFor(words, names, payee);
    const near = planetPayments(statement, search);
    return { found: near, unsure: leftOut(statement, search, near) };
  }, [statement, words, payee, known]);
  // One to be made is proposed for what has its name, as those known are.
  const { news } = fresh;
  useEffect(() => {
    let current = true;
    const made = news.map(({ key, name }) => ({ key, name, facts: {}, proposals: [] }));
    itemsOf(found, [...known, ...made]).then((of) => {
      if (current) setItems(of);
    });
    return () => {
      current = false;
    };
  }, [found, known, news]);
  const fees = booked.state === 'ready' ? booked.value : undefined;
  const rows = useMemo(
    () => (fees ? runOf(items, choices, known, fees, statement.told === undefined) : []),
    [items, choices, known, fees, statement],
  ).map((row) => (fresh.isNameless(row.community) ? unkept(row) : row));
  const payees = useMemo(() => counterparties(statement), [statement]);
  const choose = (id: string, { as, community, ticked }: FeeRunChange) => {
    const row = rows.find(({ item }) => item.id === id);
    const picked =
      community === undefined ? {} : { community: fresh.pick(community, row ? suggest(row) : '') };
    setChoices((before) => {
      const old = before.get(id);
      return new Map(before).set(id, {
        ...old,
        ...picked,
        ...(ticked === undefined ? {} : { ticked }),
        ...(as ? { as: { ...old?.as, ...as } } : {}),
      });
    });
  };
  const keepThem = async () => {
    setBusy(true);
    const ticked = rows.flatMap((row) => (row.ticked && row.fee ? [row.fee] : []));
    const steps = [
      ...communitySteps(
        ticked.map((fee) => fee.community),
        fresh,
      ),
      ...feeSteps(ticked),
    ];
    const done = await keep(steps, doing, {
      kept: k('run.kept', { count: ticked.length }),
      undoing: k('in.undoing'),
      undone: k('in.undone'),
      wrong,
    });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <StatementRun
      {...{ statement, rows, payees, payee, unsure, busy, suggest, onClose }}
      communities={fresh.choices}
      onRename={fresh.onRename}
      onWords={setWords}
      onPayee={setPayee}
      onChoose={choose}
      onKeep={() => void keepThem()}
    />
  );
}

/** Without its fee: it cannot be kept yet. */
function unkept({ fee: _, ...row }: RunRow): RunRow {
  return { ...row, ticked: false };
}

/** The item is the community's name more often than the payee is; the platform's own name is none. */
function suggest({ item: { payment } }: RunRow): string {
  const said = payment.what || payment.who;
  return PLANET_WORDS.some((word) => said.toLowerCase() === word) ? '' : said.slice(0, 200);
}
