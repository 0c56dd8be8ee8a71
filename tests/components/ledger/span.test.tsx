// @vitest-environment jsdom
/** Times as the ledger says them. */
import { expect, it } from 'vitest';
import { useLedgerWords } from '../../../components/ledger/words.ts';
import { show } from '../render.tsx';

function Spans({ of }: { of: readonly number[] }) {
  const { span } = useLedgerWords();
  return <p>{of.map(span).join('; ')}</p>;
}

it('says of less than a minute that it is some, not none', () => {
  const minute = 60_000;
  const times = [0, 1, minute - 1, minute, 60 * minute, 61 * minute];
  const { container } = show(<Spans of={times} />);
  expect(container.textContent).toBe('0 分; 不到 1 分; 不到 1 分; 1 分; 1 小时; 1 小时 1 分');
});
