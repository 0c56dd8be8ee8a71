// @vitest-environment jsdom
/** A community of which only entries are there is called by its number, as everywhere, not by its key. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useTableWords } from '../../../components/tables/words.ts';
import { TakePageReport } from '../../../entrypoints/dashboard/TakePageReport.tsx';
import { db } from '../../../storage/db.ts';
import { defaultSettings } from '../../../utils/settings.ts';
import { fee } from '../../utils/payoff/make.ts';
import { show } from '../render.tsx';

const KEY = 'zsxq:1000009' as const;
const NONE = new Map();

function Named() {
  return <p>{useTableWords(NONE).nameOf(KEY)}</p>;
}

it('in the tables', () => {
  show(<Named />, 'en');
  expect(screen.getByText('Planet 1000009')).toBeTruthy();
});

it('in the report', async () => {
  await db.fees.put(fee({ community: KEY }));
  const none = () => undefined;
  show(
    <TakePageReport
      settings={defaultSettings()}
      nameless={false}
      onNameless={none}
      onClose={none}
    />,
    'en',
  );
  expect((await screen.findAllByText('Planet 1000009')).length).toBe(2);
  expect(screen.queryByText(KEY)).toBeNull();
});
