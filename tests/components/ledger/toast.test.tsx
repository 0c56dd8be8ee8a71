// @vitest-environment jsdom
/** One toast on a page, the newest, whichever of its places did something. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Toast } from '../../../components/ledger/Toast.tsx';
import { show } from '../render.tsx';

function Place({ name, undo }: { name: string; undo: () => void }) {
  const [done, setDone] = useState<{ id: number; text: string; undo: () => void }>();
  return (
    <>
      <button type="button" onClick={() => setDone({ id: (done?.id ?? 0) + 1, text: name, undo })}>
        do {name}
      </button>
      <Toast done={done} onDismiss={() => setDone(undefined)} />
    </>
  );
}

it('of two places on one page the newest alone is shown, and taken back by the key', async () => {
  const [fee, plan] = [vi.fn(), vi.fn()];
  const user = userEvent.setup();
  show(
    <>
      <Place name="fee" undo={fee} />
      <Place name="plan" undo={plan} />
    </>,
  );
  await user.click(screen.getByText('do plan'));
  await user.click(screen.getByText('do fee'));
  expect(screen.queryByText('plan')).toBeNull();
  await user.keyboard('{Alt>}z{/Alt}');
  expect([fee, plan].map((one) => one.mock.calls.length)).toEqual([1, 0]);
  await user.click(screen.getByText('do fee'));
  expect(screen.getByText('fee')).toBeTruthy();
});
