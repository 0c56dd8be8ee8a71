/** The planets of the replay world, in the order of the left column: the recorded planet's twin first. */
import { base, NOW, type Plan } from './plan.ts';
import { LIFE_PLANS } from './plansLife.ts';
import { TERM_PLANS } from './plansTerms.ts';
import { DAY, HOUR, MINUTE } from './wire.ts';

export { NOW, type Plan, type ViewerState } from './plan.ts';

const TWIN: Plan = {
  ...base,
  key: 'twin',
  id: 15555411412112n,
  number: 50731842,
  name: '慢生意研习社',
  intro:
    '一群人慢慢做小生意：每周一个练习，每月一次复盘。\n\n适合刚开始的人，也适合想停下来想一想的人。',
  owner: '岸边的林屿',
  ownerIntro: '慢生意研习社主理人，写了十年手账。',
  category: '其他',
  amount: 6800,
  renewal: { advance: 50, grace: 55, later: 60 },
  // 2024-09-03T15:17:27.410+0800
  age: NOW - Date.UTC(2024, 8, 3, 7, 17, 27, 410),
  members: 5243,
  partners: 5,
  admins: 30,
  guests: 11,
  pace: [
    [0, 11],
    [120, 13],
    [463, 10],
  ],
  checkins: 244,
  topicsTotal: 64159,
  digests: 455,
  questions: { answered: 24, open: 3, young: 1, toGuests: 9 },
  tasks: 3,
  ownerShare: 0.12,
  staffShare: 0.3,
  // The recorded owner posted 40 h 21 min before the guest whose post counts as the staff's last.
  ownerPosted: 40 * HOUR + 55 * MINUTE + 50_799,
  ownerSeen: 3 * HOUR + 20 * MINUTE,
  staffPosted: 34 * MINUTE + 34_361,
  comments: 2,
  likes: 9,
  readers: 820,
  active: 320,
  viewer: { state: 'partner', joined: 53 * DAY },
  certified: true,
};

export const PLANS: readonly Plan[] = [TWIN, ...LIFE_PLANS, ...TERM_PLANS];

export function planOf(id: string): Plan | undefined {
  return PLANS.find((p) => String(p.id) === id || p.key === id);
}
