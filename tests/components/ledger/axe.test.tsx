// @vitest-environment jsdom
// Colour contrast needs a real browser and is checked there.
import { act } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { AddTime } from '../../../components/ledger/AddTime.tsx';
import { ChangeLog } from '../../../components/ledger/ChangeLog.tsx';
import { CostEntries } from '../../../components/ledger/CostEntries.tsx';
import { DayStrip } from '../../../components/ledger/DayStrip.tsx';
import { DeedForm } from '../../../components/ledger/DeedForm.tsx';
import { DeedTable } from '../../../components/ledger/DeedTable.tsx';
import { Discarded } from '../../../components/ledger/Discarded.tsx';
import { FeeForm } from '../../../components/ledger/FeeForm.tsx';
import { FeeTable } from '../../../components/ledger/FeeTable.tsx';
import { GainTable } from '../../../components/ledger/GainTable.tsx';
import { HandDeedTable } from '../../../components/ledger/HandDeedTable.tsx';
import { HealthBanner } from '../../../components/ledger/HealthBanner.tsx';
import { LedgerCard } from '../../../components/ledger/LedgerCard.tsx';
import { LeftOn } from '../../../components/ledger/LeftOn.tsx';
import { AsideProposals } from '../../../components/ledger/Proposals.tsx';
import { QuestionForm } from '../../../components/ledger/QuestionForm.tsx';
import { QuestionTable } from '../../../components/ledger/QuestionTable.tsx';
import { QuickGain } from '../../../components/ledger/QuickGain.tsx';
import { RankTable } from '../../../components/ledger/RankTable.tsx';
import { RenewalView } from '../../../components/ledger/RenewalView.tsx';
import { SessionForm } from '../../../components/ledger/SessionForm.tsx';
import { SessionTable } from '../../../components/ledger/SessionTable.tsx';
import { BreakEven, Participation } from '../../../components/ledger/Standing.tsx';
import { WhatIf } from '../../../components/ledger/WhatIf.tsx';
import { WorthForm } from '../../../components/ledger/WorthForm.tsx';
import { overviewOf } from '../../../entrypoints/pages/overviewOf.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { show } from '../render.tsx';
import { fee, gain, handDeed, KEY, NOW, TODAY, viewOfRows, ZONE } from './sample.ts';

const none = () => {};
const settings = { ...defaultSettings(), hourLostFen: 6_000, hourGainedFen: 9_000 };
const view = viewOfRows({}, settings);
const own = [{ key: KEY, name: '慢读小镇', inputs: view.inputs }];
const visit = { id: 's', fromAt: NOW - 3_600_000, toAt: NOW, ms: { feed: 9e5 }, byHand: false };
const done = () => Promise.resolve(true);
const actions = {
  ...{ onFee: done, onAside: done, onGain: done, onDeed: done },
  ...{ onPause: none, onOff: none },
};
const rest = { pausedUntil: 0, off: false };
const card = (of: typeof view, done?: { id: number; text: string; undo: () => void }) => (
  <LedgerCard
    view={of}
    rest={rest}
    now={NOW}
    today={TODAY}
    renewalHref="#renewal"
    actions={actions}
    done={done}
    onDismiss={none}
  />
);

const PIECES: [string, ReactNode][] = [
  ['card', card(view, { id: 1, text: '已记下', undo: none })],
  ['card with a proposal', card(viewOfRows({ fees: [] }))],
  [
    'health',
    <HealthBanner
      key="h"
      health={{ at: NOW, state: 'unreadable', rows: 0 }}
      rescue="saved"
      onRescue={none}
      onDismiss={none}
    />,
  ],
  ['gain', <QuickGain key="g" here="123456" today={TODAY} onSave={none} onCancel={none} />],
  ['deed form', <DeedForm key="df" today={TODAY} onSave={none} onCancel={none} />],
  ['deeds by hand', <HandDeedTable key="hd" deeds={[handDeed()]} onEdit={none} onDrop={none} />],
  [
    'questions',
    <QuestionTable
      key="q"
      questions={[
        { community: KEY, topic: '123456', askedAt: NOW, state: 'open', openMs: 9e8, worth: 'yes' },
      ]}
      onWorth={none}
      onEdit={none}
      onDrop={none}
    />,
  ],
  ['question form', <QuestionForm key="qf" today={TODAY} onSave={none} onCancel={none} />],
  ['left', <LeftOn key="lo" leftOn={undefined} today={TODAY} onLeft={none} />],
  ['left since', <LeftOn key="ls" leftOn={TODAY} today={TODAY} onLeft={none} />],
  [
    'put aside',
    <AsideProposals key="as" proposals={viewOfRows({ fees: [] }).proposals} onBack={none} />,
  ],
  [
    'fee form',
    <FeeForm
      key="f"
      community={KEY}
      draft={{ currency: 'USD' }}
      fees={[fee()]}
      today={TODAY}
      onSave={none}
      onCancel={none}
    />,
  ],
  ['fees', <FeeTable key="ft" fees={[fee({ listed: 40_000 })]} onEdit={none} onDrop={none} />],
  [
    'gains',
    <GainTable
      key="gt"
      gains={[gain({ topic: '22811548884141111' })]}
      onEdit={none}
      onDrop={none}
    />,
  ],
  ['days', <DayStrip key="d" attention={view.attention} today={TODAY} />],
  [
    'visits',
    <SessionTable
      key="s"
      sessions={[visit]}
      total={300}
      onOlder={none}
      onDrop={none}
      onPut={none}
    />,
  ],
  ['visit', <SessionForm key="sf" session={visit} onPut={none} onCancel={none} />],
  ['add time', <AddTime key="a" today={TODAY} onSave={done} />],
  ['discarded', <Discarded key="di" days={{ [TODAY]: { idle: 900_000 } }} />],
  ['deeds', <DeedTable key="de" deeds={view.deeds} />],
  ['costs', <CostEntries key="c" payoff={view.payoff} unmeasured={false} />],
  ['break-even', <BreakEven key="b" payoff={view.payoff} />],
  ['participation', <Participation key="p" payoff={view.payoff} />],
  ['what-if', <WhatIf key="w" inputs={view.inputs} verdict={view.payoff.verdict} />],
  [
    'log',
    <ChangeLog
      key="l"
      changes={[{ seq: 1, at: NOW, table: 'fees', before: null, after: fee() }]}
      onUndo={none}
    />,
  ],
  [
    'rank',
    <RankTable
      key="r"
      rows={overviewOf(own, view.attention, settings, NOW, ZONE).ranks}
      hrefOf={(key) => `#/community/${key}`}
    />,
  ],
  ['worth', <WorthForm key="wf" settings={settings} onSettings={none} />],
  ...(view.payoff.renewal
    ? [
        ['renewal', <RenewalView key="rv" renewal={view.payoff.renewal} pastFen={36_500} />] as [
          string,
          ReactNode,
        ],
      ]
    : []),
];

async function violations(node: Element) {
  const found = await axe.run(node, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'heading-order': { enabled: false },
    },
  });
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`);
}

describe.each(['zh-CN', 'en'] as const)('axe, %s', (language) => {
  it.each(PIECES)('%s', async (_name, piece) => {
    const { container } = show(piece, language);
    await act(async () => {
      for (const button of container.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) {
        button.click();
      }
    });
    expect(await violations(container)).toEqual([]);
    // No key of a text was left standing.
    expect(container.textContent).not.toMatch(/(payoff|ledger):|\{\{/);
  });
});
