// @vitest-environment jsdom
// Colour contrast needs a real browser and is checked there.
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ExportPanel, type ExportState } from '../../../components/take/ExportPanel.tsx';
import { ImportPicker, type PickState } from '../../../components/take/ImportPicker.tsx';
import { Report } from '../../../components/take/Report.tsx';
import { RestoreRun } from '../../../components/take/RestoreRun.tsx';
import { StatementRun } from '../../../components/take/StatementRun.tsx';
import { SubscriptionRun } from '../../../components/take/SubscriptionRun.tsx';
import { TimeRun } from '../../../components/take/TimeRun.tsx';
import { planetPayments } from '../../../utils/imports/planetPayments.ts';
import { itemsOf, runOf } from '../../../utils/imports/run.ts';
import type { Payment, Statement } from '../../../utils/imports/statement.ts';
import { readSubscriptions } from '../../../utils/imports/subscriptions.ts';
import { show } from '../render.tsx';

const none = () => {};
const AT = Date.UTC(2025, 2, 1, 1, 8, 7);
const KEY = 'manual:orchard';
const communities = [
  { key: KEY, name: '晚熟果园', facts: {}, proposals: [] },
  { key: 'zsxq:2', name: '', facts: {}, proposals: [] },
] as const;
const pay = (line: number, more: Partial<Payment>): Payment => ({
  ...{ line, provider: 'wechat', at: AT, who: '知识星球', what: '晚熟果园', fen: 19_900 },
  ...{ flow: 'paid', order: `4200001${line}`, ...more },
});
const statement: Statement = {
  provider: 'wechat',
  payments: [pay(18, {}), pay(19, { what: '', fen: 5 }), pay(20, { refundedFen: 19_900 })],
  unread: [{ line: 21, why: 'time', text: '昨天' }],
  lines: 4,
  told: 9,
};
const rows = runOf(
  await itemsOf(planetPayments(statement), communities),
  new Map(),
  communities,
  [],
  true,
);
const subscriptions = readSubscriptions(
  [
    { Name: '晚熟果园', 'Payment Cycle': 'Yearly', 'Next Payment': '2026-03-01', Price: '¥365' },
    {
      Name: 'b',
      'Payment Cycle': 'Yearly',
      'Next Payment': '2026-03-01',
      Price: '€5',
      Active: 'No',
    },
    { Name: 'c', Price: 'free' },
  ],
  '2025-12-10',
);
const heads = [
  { text: '社群', numeric: false },
  { text: '今年', numeric: true },
];

const exports = (now: ExportState) => (
  <ExportPanel
    now={now}
    tables={['fees']}
    copiedAt={AT}
    nameless={false}
    onNameless={none}
    onSave={none}
    onPrint={none}
    onCancel={none}
  />
);
const picker = (now: PickState) => <ImportPicker now={now} onFile={none} onCancel={none} />;
const run = (
  <StatementRun
    statement={statement}
    rows={rows}
    communities={communities}
    payees={[{ who: '面馆', count: 2 }]}
    payee=""
    unsure={[]}
    busy={false}
    suggest={() => '晚熟果园'}
    onRename={none}
    onWords={none}
    onPayee={none}
    onChoose={none}
    onKeep={none}
    onClose={none}
  />
);

const PIECES: [string, ReactNode][] = [
  ['exports', exports({ state: 'idle' })],
  ['exporting', exports({ state: 'busy', what: 'x', rows: 1000, of: 5000 })],
  ['exported', exports({ state: 'saved', name: 'a.csv', rows: 3 })],
  ['not exported', exports({ state: 'failed' })],
  ['imports', picker({ state: 'idle' })],
  ['reading', picker({ state: 'busy', name: 'a.csv' })],
  ['refused', picker({ state: 'refused', why: 'zip-locked', where: '' })],
  ['wrong', picker({ state: 'wrong', error: 'damaged', where: 'checksum' })],
  ['statement', run],
  [
    'subscriptions',
    <SubscriptionRun
      key="s"
      subscriptions={subscriptions}
      rows={subscriptions.entries.map((entry, i) => ({
        ...{ id: String(i), entry, community: 'manual:new', currency: entry.currency },
        ...{ booked: false, ticked: false, ready: false },
        as: { kind: 'other', term: 'dates', begin: '2025-03-01', end: i ? '' : '2026-03-01' },
      }))}
      communities={[...communities, { key: 'manual:new', name: '海', fresh: true }]}
      rates={{}}
      busy={false}
      onChoose={none}
      onCurrency={none}
      onRename={none}
      onRate={none}
      onKeep={none}
      onClose={none}
    />,
  ],
  [
    'time',
    <TimeRun
      key="t"
      time={{ hosts: [], unread: [{ line: 3, why: 'day', text: 'x' }], others: 2 }}
      rows={[
        {
          ...{ host: 'wx.zsxq.com', from: '2025-01-01', to: '2025-02-01', days: 9, adds: 8 },
          ...{ measured: 1, ahead: 1, narrowed: 2, ms: 9e6, community: KEY, ticked: true },
        },
      ]}
      communities={communities}
      progress={{ done: 1, of: 8 }}
      onRename={none}
      onChoose={none}
      onKeep={none}
      onClose={none}
    />,
  ],
  [
    'restore',
    <RestoreRun
      key="r"
      preview={{
        ...{ name: 'a.json', exportedAt: AT, readingsLeftOut: true },
        tables: { fees: { rows: 3, fresh: 2, there: 1 } },
      }}
      tableName={(name) => name}
      onRestore={none}
      onClose={none}
    />,
  ],
  [
    'report',
    <Report
      key="p"
      blocks={[
        { kind: 'heading', level: 1, text: '报告' },
        { kind: 'heading', level: 2, text: '社群' },
        { kind: 'text', text: 'x' },
        { kind: 'table', caption: '社群', heads, rows: [['a', '¥1.00']] },
      ]}
      nameless={false}
      amountsHidden
      onNameless={none}
      onPrint={none}
      onClose={none}
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
    // No key of a text was left standing.
    expect(container.textContent).not.toMatch(/(take|ledger|payoff):|\{\{/);
  });
});

describe('the dry run of a statement', () => {
  it('ticks only what has a community, says what it would be kept as, and what is unsure', () => {
    show(run);
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => [box.checked, box.disabled])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [true, false],
    ]);
    const value = (name: string) =>
      screen.getAllByRole<HTMLSelectElement>('combobox', { name }).map((one) => one.value);
    expect(value('知识星球 2025-03-01 的种类')).toEqual(['join', 'join']);
    expect(value('知识星球 2025-03-01 的期限')).toEqual(['none', 'none']);
    expect(screen.getByRole('cell', { name: /^退款、账单说退过/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: '记下 3 笔' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('共 9 笔，只读到 4 行');
  });
});

it('exports by keyboard, one table or all', async () => {
  const onSave = vi.fn();
  show(
    <ExportPanel
      now={{ state: 'idle' }}
      tables={['fees']}
      nameless={false}
      onNameless={none}
      onSave={onSave}
      onPrint={none}
      onCancel={none}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'CSV：存成 ZIP' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪种记录' }), 'fees');
  await userEvent.click(screen.getByRole('button', { name: 'CSV：存成 CSV' }));
  expect(onSave.mock.calls).toEqual([[{ kind: 'csv' }], [{ kind: 'csv', table: 'fees' }]]);
});
