// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Corrections } from '../../components/corrections/Corrections.tsx';
import { parsePeople, parseTyped, parseYuan } from '../../components/corrections/parse.ts';
import { resolveFacts } from '../../utils/resolve.ts';
import { show, spies } from './render.tsx';
import { lively, NOW } from './sample.ts';

function form(row = lively) {
  const actions = spies();
  const facts = resolveFacts(row.readings);
  show(
    <Corrections
      readings={row.readings}
      facts={facts}
      onType={actions.onType}
      onRelease={actions.onRelease}
    />,
  );
  return actions;
}

const typedPrice = () => {
  const row = structuredClone(lively);
  row.readings.price?.unshift({ value: 5000, via: 'typed', endpoint: 'typed', seenAt: NOW });
  return row;
};

describe('corrections', () => {
  it('shows the value read, from where and when', () => {
    form();
    const price = screen.getByRole<HTMLInputElement>('textbox', { name: '一期的价格' });
    expect(price.value).toBe('68.00');
    expect(document.getElementById(price.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '星球资料，2025年12月10日看到',
    );
  });

  it('sends a typed price in fen', async () => {
    const { onType } = form();
    const price = screen.getByRole('textbox', { name: '一期的价格' });
    await userEvent.clear(price);
    await userEvent.type(price, '50{Enter}');
    expect(onType).toHaveBeenCalledExactlyOnceWith({ price: 5000 });
  });

  it('says what it cannot read, and sends nothing', async () => {
    const { onType } = form();
    const members = screen.getByRole('textbox', { name: '成员数' });
    await userEvent.clear(members);
    await userEvent.type(members, '很多{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('5243 或 1.2万');
    expect(members.getAttribute('aria-invalid')).toBe('true');
    expect(onType).not.toHaveBeenCalled();
  });

  it('marks a typed value with its date and what was read, and lets go of it', async () => {
    const { onRelease } = form(typedPrice());
    const source = screen.getByText(/你在 2025年12月10日 填的/).closest('p');
    expect(source?.textContent).toContain('填的 · 读到的是 68.00');
    await userEvent.click(screen.getByRole('button', { name: /放手，用读到的 ?一期的价格/ }));
    expect(onRelease).toHaveBeenCalledExactlyOnceWith('price');
  });

  it('chooses the mode', async () => {
    const { onType } = form();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '期限怎么算' }), 'deadline');
    const field = screen.getByRole('combobox', { name: '期限怎么算' }).closest('form');
    await userEvent.click(field?.querySelector('button') as HTMLButtonElement);
    expect(onType).toHaveBeenCalledExactlyOnceWith({ paymentMode: 'deadline' });
  });
});

describe('what people type', () => {
  it.each([
    ['68', 6800],
    ['68.5', 6850],
    ['¥1,299.00', 129_900],
    ['￥68元', 6800],
    ['0', 0],
    ['0.07', 7],
    ['1000000', 100_000_000],
    ['1000000.01', undefined],
    ['68.123', undefined],
    ['-5', undefined],
    ['一百', undefined],
    ['1e5', undefined],
  ])('%s is %s fen', (text, fen) => expect(parseYuan(text)).toBe(fen));

  it.each([
    ['5,243', 5243],
    ['1.2万', 12_000],
    ['14.2K', 14_200],
    ['14.2K+', 14_200],
    ['18.9k', 18_900],
    ['3千', 3000],
    ['1.2', undefined],
    ['万', undefined],
    ['-3', undefined],
    ['99999999999', undefined],
  ])('%s is %s people', (text, people) => expect(parsePeople(text)).toBe(people));

  it.each([
    ['windowEnd', '2026-02-30'],
    ['windowEnd', '1999-01-01'],
    ['createdAt', '2025-1-1'],
    ['duration', 'soon'],
    ['type', 'maybe'],
    ['price', '  '],
  ] as const)('%s does not take %s', (name, text) =>
    expect(parseTyped(name, text)).toBeUndefined(),
  );

  it('takes a day as its start here', () => {
    expect(parseTyped('windowEnd', '2026-02-28')).toEqual({
      windowEnd: new Date(2026, 1, 28).getTime(),
    });
  });
});
