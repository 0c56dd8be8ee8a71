/** What a planet of the replay world is meant to show, in figures. */
import { HOUR } from './wire.ts';

/** 2025-12-10T16:26:00+08:00: the moment at which the twin shows what the recorded planet showed. */
export const NOW = Date.UTC(2025, 11, 10, 8, 26);

export type ViewerState = 'member' | 'trial' | 'expired' | 'not-joined' | 'partner';

export interface Plan {
  key: string;
  id: bigint;
  number: number;
  name: string;
  intro: string;
  owner: string;
  ownerIntro: string;
  category: string;
  type: 'pay' | 'free';
  /** Fen. */
  amount: number;
  duration: string;
  mode: 'period' | 'deadline';
  /** Ms before and after the anchor; only of mode `deadline`. */
  window?: { ago: number; left: number };
  renewal: { advance: number; grace: number; later: number };
  /** Ms before the anchor. */
  age: number;
  members: number;
  partners: number;
  admins: number;
  guests: number;
  /** Timeline posts a day: [days before the anchor, rate], newest first, straight lines between. */
  pace: readonly (readonly [number, number])[];
  /** Exactly so many timeline posts at the anchor, by thinning; the pace then only gives the shape. */
  posts?: number;
  /** Check-in posts a day; all but the newest are only counted. */
  checkins: number;
  /** `topics_count` at the anchor, when it must be exact. */
  topicsTotal?: number;
  digests: number;
  questions: { answered: number; open: number; young: number; toGuests: number };
  tasks: number;
  ownerShare: number;
  staffShare: number;
  /** Ms before the anchor of the owner's last own post, and of the last comment or like. */
  ownerPosted: number;
  ownerSeen: number;
  /** Ms before the anchor of the last post of any staff, and by whom. */
  staffPosted?: number;
  comments: number;
  likes: number;
  readers: number;
  /** How many distinct members post. */
  active: number;
  viewer: { state: ViewerState; joined: number; left?: number };
  /** Seen on the join page: 成员 {membersText}. */
  membersText?: string;
  /** Whether the join page asks the public host; else the page's text is all there is. */
  joinAsks?: boolean;
  /** Authorised enterprise, as the recorded planet. */
  certified?: boolean;
}

/** What planets have unless they say otherwise. */
export const base = {
  category: '科技',
  type: 'pay',
  duration: '1Y',
  mode: 'period',
  renewal: { advance: 80, grace: 90, later: 100 },
  partners: 1,
  admins: 2,
  guests: 2,
  checkins: 0,
  digests: 40,
  questions: { answered: 0, open: 0, young: 0, toGuests: 0 },
  tasks: 0,
  ownerShare: 0.2,
  staffShare: 0.1,
  ownerPosted: 9 * HOUR,
  ownerSeen: 2 * HOUR,
  comments: 3,
  likes: 6,
  readers: 240,
  active: 120,
} as const satisfies Partial<Plan>;
