/** Puts the popup into its frame, made from what was read already. */
import { leaveUpgrades } from '../../storage/db.ts';
import { type First, holdFirst } from '../pages/first.ts';
import { mount } from '../pages/mount.tsx';
import { App } from './App.tsx';
import type { Where } from './where.ts';

export function show({ where, ...first }: First & { where?: Where }): void {
  leaveUpgrades();
  holdFirst(first);
  mount(<App first={where} />);
}
