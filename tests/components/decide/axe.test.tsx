// @vitest-environment jsdom
// Colour contrast needs a real browser and is checked there.
import { act } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { ClaimForm } from '../../../components/decide/ClaimForm.tsx';
import { ComparePicker } from '../../../components/decide/ComparePicker.tsx';
import { CompareTable } from '../../../components/decide/CompareTable.tsx';
import { DecisionCard } from '../../../components/decide/DecisionCard.tsx';
import { Decisions } from '../../../components/decide/Decisions.tsx';
import { PayTime } from '../../../components/decide/PayTime.tsx';
import { PlanBlock } from '../../../components/decide/PlanBlock.tsx';
import { PlanFact } from '../../../components/decide/PlanFact.tsx';
import { PlanForm } from '../../../components/decide/PlanForm.tsx';
import { Promised } from '../../../components/decide/Promised.tsx';
import { Promises } from '../../../components/decide/Promises.tsx';
import { Reading } from '../../../components/decide/Reading.tsx';
import { RefundBlock } from '../../../components/decide/RefundBlock.tsx';
import { RemindHere } from '../../../components/decide/RemindHere.tsx';
import { RenewalCard } from '../../../components/decide/RenewalCard.tsx';
import { ShortCard } from '../../../components/decide/ShortCard.tsx';
import { compareViewOf } from '../../../entrypoints/pages/decide/compareView.ts';
import { resolveFacts } from '../../../utils/resolve.ts';
import { RULES } from '../../../utils/sites/zsxq/rules.ts';
import { show } from '../render.tsx';
import { lively, quietOwner } from '../sample.ts';
import {
  asMember,
  decision,
  free,
  KEY,
  NOW,
  notJoined,
  paid,
  plan,
  settingsOf,
  shortView,
  terms,
  wholeView,
} from './sample.ts';

const none = () => {};
const kept = async () => true;
const hrefs = { record: '#a', plan: '#b', refund: '#c', compare: '#d' };
const others = [{ community: free.key, facts: resolveFacts(free.readings) }];
const out = wholeView(notJoined({ others }), { hourLostFen: 3_000, hourGainedFen: 8_000 });
const member = wholeView(asMember());
const hot = wholeView(paid(50));
const unread = wholeView(notJoined({ row: undefined, changes: [] }));
const compared = compareViewOf(
  { rows: [lively, quietOwner, free], sighted: [] },
  [lively.key, quietOwner.key, free.key],
  settingsOf(),
  NOW,
);

const planBlock = (view: typeof out) => (
  <PlanBlock
    community={KEY}
    plans={view.plans}
    now={NOW}
    locks={view.locks}
    versions={view.versions}
    waiting={view.waitingIds}
    bindable={view.bindable}
    term={view.term}
    price={view.price}
    forecast={view.forecast}
    load={view.load}
    settings={view.inputs.settings}
    nameOf={(key) => key}
    onSave={kept}
    onTerm={none}
    onDrop={none}
  />
);
const refund = (view: typeof out) => (
  <RefundBlock
    refund={view.refund}
    rules={[view.refund.rule]}
    coins={RULES.coins}
    onPayTime={kept}
    onRelease={none}
    onRefund={none}
  />
);
const renewal = (view: typeof out) => (
  <RenewalCard
    renewal={view.payoff.renewal}
    amounts={view.amounts}
    pastFen={view.pastFen}
    idle={view.payoff.idle}
    onCalendar={none}
  />
);

const reminders = (all: boolean) => (
  <RemindHere community={KEY} settings={{ reminders: all, remindersOff: [] }} onChange={none} />
);

const PIECES: [string, ReactNode][] = [
  ['short', <ShortCard key="s" {...shortView()} now={NOW} hrefs={hrefs} />],
  [
    'short with a plan that waits',
    <ShortCard
      key="sw"
      {...shortView({ plans: [plan({ remindAt: NOW + 1 })] })}
      now={NOW}
      hrefs={hrefs}
    />,
  ],
  [
    'short in the window',
    <ShortCard key="sr" {...hot} now={NOW} hrefs={hrefs} waiting={undefined} />,
  ],
  ['whole', <DecisionCard key="w" card={out.card} now={NOW} hrefOf={(key) => `#${key}`} />],
  [
    'whole, nothing read',
    <DecisionCard key="wn" card={unread.card} now={NOW} hrefOf={() => '#'} />,
  ],
  ['plan, none', planBlock(out)],
  ['plan, kept', planBlock(member)],
  ['plan, waits', planBlock(wholeView(notJoined({ plans: [plan({ remindAt: NOW - 1 })] })))],
  [
    'plan form',
    <PlanForm
      key="pf"
      community={KEY}
      plan={plan({ term: { begin: '2026-01-01', end: '2027-01-01' } })}
      price={out.price}
      forecast={out.forecast}
      load={member.load}
      settings={out.inputs.settings}
      nameOf={(key) => key}
      onSave={none}
      onCancel={none}
    />,
  ],
  [
    'decisions',
    <Decisions key="d" moment="before" decisions={[decision()]} onDecide={kept} onDrop={none} />,
  ],
  [
    'promises',
    <Promises
      key="p"
      found={out.found}
      kept={member.kept}
      hasIntro
      now={NOW}
      onKeep={kept}
      onTick={none}
      onDrop={none}
    />,
  ],
  ['claim form', <ClaimForm key="cf" claim={{ kind: 'pace' }} onSave={none} onCancel={none} />],
  [
    'promised',
    <Promised key="pr" versions={[terms()]} hasPaid atPay={terms().hash} onSave={none} />,
  ],
  ['refund, counting', refund(hot)],
  ['refund, unknown', refund(wholeView(notJoined()))],
  ['refund, over', refund(member)],
  ['pay time', <PayTime key="pt" onSave={none} onCancel={none} />],
  [
    'reading',
    <Reading
      key="r"
      days={hot.readingDays}
      steps={hot.reading}
      questions={['怎么投稿']}
      endsAt={hot.refund.endsAt ?? 0}
      topicHref={(topic) => topic}
    />,
  ],
  ['renewal', renewal(member)],
  ['renewal, no term', renewal(out)],
  ['reminders', reminders(true)],
  ['reminders, all off', reminders(false)],
  ...(member.fact
    ? [['plan against fact', <PlanFact key="pa" {...member.fact} />] as [string, ReactNode]]
    : []),
  [
    'comparison',
    <CompareTable
      key="c"
      comparison={compared.comparison}
      cards={compared.cards}
      now={NOW}
      nameOf={(key) => key}
      hrefOf={(key) => `#${key}`}
      onDrop={none}
    />,
  ],
  [
    'picker',
    <ComparePicker
      key="cp"
      candidates={Array.from({ length: 9 }, (_, i) => ({
        key: `zsxq:${i}1`,
        name: `第 ${i} 个`,
        standing: '成员',
      }))}
      chosen={[KEY]}
      onChange={none}
    />,
  ],
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
    // No key of a text was left standing, and no hole unfilled.
    expect(container.textContent).not.toMatch(/(payoff|ledger|decide|marks):|\{\{|undefined|NaN/);
    expect(container.textContent).not.toMatch(
      /\b(bought|binds|history|ways|rule|foretold|planFact|reading|refund|compare|claim|plan|card)\.[a-z]/,
    );
  });
});
