/** What a planet of the replay world is made of. Times are epoch ms, ids bigints. */
import type { Plan } from './plans.ts';

export type PersonRole = 'owner' | 'partner' | 'admin' | 'guest' | 'member';

export interface Person {
  id: bigint;
  name: string;
  alias?: string;
  number: number;
  intro?: string;
  city: string;
  joinedAt: number;
  seenAt: number;
  role: PersonRole;
}

export interface Comment {
  id: bigint;
  at: number;
  by: Person;
  text: string;
  /** The comment it answers; its own answers hang under the same parent. */
  parent?: Comment;
  repliee?: Person;
  likes: number;
  ownerLiked: boolean;
}

export interface Like {
  at: number;
  by: Person;
}

export interface Hashtag {
  id: bigint;
  title: string;
}

export interface Topic {
  id: bigint;
  kind: 'talk' | 'q&a' | 'task';
  at: number;
  modifiedAt?: number;
  by: Person;
  text: string;
  /** Readers once everyone who will read it has. */
  readers: number;
  likes: Like[];
  comments: Comment[];
  digest: boolean;
  stickyAt?: number;
  hashtag?: Hashtag;
  column?: Column;
  images: number;
  file: boolean;
  article: boolean;
  refers?: Topic;
  checkin?: Checkin;
  question?: Question;
  /** The viewer's own deeds. */
  liked?: boolean;
}

export interface Question {
  to: Person;
  anonymous: boolean;
  /** Fen; absent when free. */
  fee?: number;
  /** Never on the wire: the site does not say when an answer came. */
  answeredAt?: number;
  answer: string;
}

export interface Checkin {
  id: bigint;
  title: string;
  text: string;
  days: number;
  longPeriod: boolean;
  endsAt?: number;
  startedAt: number;
  joined: number;
  completed: number;
  minWords: number;
  status: 'ongoing' | 'over' | 'closed';
}

export interface Column {
  id: bigint;
  name: string;
  createdAt: number;
}

export interface Planet {
  plan: Plan;
  anchor: number;
  createdAt: number;
  owner: Person;
  partners: Person[];
  admins: Person[];
  guests: Person[];
  members: Person[];
  viewer: Person;
  /** Newest first, up to weeks past the anchor: what lies after `now` is not shown yet. */
  timeline: Topic[];
  /** The newest check-in posts, which never show on the timeline; older ones are only counted. */
  checkinTopics: Topic[];
  /** Check-in posts older than the listed ones. */
  uncounted: number;
  checkins: Checkin[];
  columns: Column[];
  hashtags: Hashtag[];
}
