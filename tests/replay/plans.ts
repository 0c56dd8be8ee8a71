/** The planets of the replay world: what each is meant to show, in figures. */
import { DAY, HOUR, MINUTE } from './wire.ts';

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

const base = {
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

export const PLANS: readonly Plan[] = [
  {
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
  },
  {
    ...base,
    key: 'lively',
    id: 48885214285142n,
    number: 41822517,
    name: '前端每日一问',
    intro: '每天一个真实问题，答完再看别人怎么答。',
    owner: '木叶老师',
    ownerIntro: '写前端，也教前端。',
    amount: 19900,
    age: 300 * DAY,
    members: 3120,
    partners: 2,
    guests: 4,
    pace: [
      [0, 28],
      [90, 22],
      [300, 9],
    ],
    digests: 512,
    questions: { answered: 90, open: 4, young: 3, toGuests: 12 },
    ownerShare: 0.18,
    ownerPosted: 3 * HOUR,
    ownerSeen: 40 * MINUTE,
    comments: 5,
    likes: 14,
    readers: 610,
    active: 260,
    viewer: { state: 'member', joined: 140 * DAY, left: 225 * DAY },
  },
  {
    ...base,
    key: 'dying',
    id: 28854112418425n,
    number: 28541174,
    name: '极简收纳室',
    intro: '把家里的东西减到刚刚好。',
    owner: '空房间',
    ownerIntro: '住在三十平米里的人。',
    category: '生活',
    amount: 36500,
    age: 520 * DAY,
    members: 904,
    pace: [
      [0, 0.08],
      [60, 0.25],
      [120, 1.4],
      [260, 6],
      [520, 9],
    ],
    digests: 88,
    questions: { answered: 12, open: 9, young: 0, toGuests: 0 },
    ownerPosted: 75 * DAY,
    ownerSeen: 71 * DAY,
    comments: 1,
    likes: 2,
    readers: 90,
    active: 60,
    viewer: { state: 'member', joined: 300 * DAY, left: 65 * DAY },
  },
  {
    ...base,
    key: 'silent',
    id: 51124588214244n,
    number: 51842255,
    name: '出海手记',
    intro: '嘉宾轮流值班，带你看海外小生意。',
    owner: '远洋',
    ownerIntro: '在路上。',
    category: '经济',
    amount: 29900,
    age: 260 * DAY,
    members: 2480,
    partners: 3,
    guests: 8,
    pace: [
      [0, 15],
      [260, 13],
    ],
    digests: 210,
    questions: { answered: 18, open: 11, young: 2, toGuests: 10 },
    ownerShare: 0.1,
    staffShare: 0.4,
    ownerPosted: 61 * DAY,
    ownerSeen: 61 * DAY,
    staffPosted: 50 * MINUTE,
    viewer: { state: 'member', joined: 200 * DAY, left: 165 * DAY },
  },
  {
    ...base,
    key: 'swollen',
    id: 88412245152821n,
    number: 88122451,
    name: '早起打卡营',
    intro: '每天五点半，一起起床。',
    owner: '晨钟',
    ownerIntro: '五点半起床第八年。',
    category: '健康',
    amount: 9900,
    age: 380 * DAY,
    members: 6120,
    pace: [
      [0, 1.4],
      [380, 1.8],
    ],
    checkins: 320,
    digests: 30,
    ownerShare: 0.5,
    ownerPosted: 30 * HOUR,
    ownerSeen: 20 * HOUR,
    viewer: { state: 'member', joined: 90 * DAY, left: 275 * DAY },
  },
  {
    ...base,
    key: 'qa',
    id: 45521188241248n,
    number: 45218824,
    name: '法务答疑室',
    intro: '只问合同，只答合同。',
    owner: '常律师',
    ownerIntro: '做了十五年合同。',
    category: '教育',
    amount: 12800,
    age: 420 * DAY,
    members: 1311,
    pace: [
      [0, 6],
      [420, 5],
    ],
    digests: 120,
    questions: { answered: 1180, open: 14, young: 5, toGuests: 140 },
    ownerShare: 0.15,
    ownerPosted: 26 * HOUR,
    ownerSeen: 5 * HOUR,
    viewer: { state: 'member', joined: 30 * DAY, left: 335 * DAY },
  },
  {
    ...base,
    key: 'network',
    id: 22514488512452n,
    number: 22451488,
    name: '同城创业者名录',
    intro: '自我介绍、资源对接、线下饭局。人脉比内容重要。',
    owner: '老陈组局',
    ownerIntro: '组了三百场饭局。',
    category: '经济',
    amount: 168000,
    age: 230 * DAY,
    members: 1890,
    admins: 6,
    guests: 0,
    pace: [
      [0, 22],
      [230, 18],
    ],
    digests: 60,
    ownerShare: 0.012,
    staffShare: 0.05,
    ownerPosted: 6 * DAY,
    ownerSeen: 8 * HOUR,
    comments: 6,
    active: 900,
    viewer: { state: 'member', joined: 100 * DAY, left: 265 * DAY },
  },
  {
    ...base,
    key: 'free',
    id: 85521144282412n,
    number: 85211442,
    name: '开源工具快讯',
    intro: '免费，随缘更新。',
    owner: '螺丝钉',
    ownerIntro: '喜欢拆东西。',
    type: 'free',
    amount: 0,
    // A free planet carries a mode and a past window that mean nothing.
    duration: '',
    mode: 'deadline',
    window: { ago: 1100 * DAY, left: -735 * DAY },
    renewal: { advance: 80, grace: 80, later: 80 },
    age: 1100 * DAY,
    members: 8210,
    pace: [
      [0, 2.5],
      [1100, 2],
    ],
    ownerShare: 0.7,
    viewer: { state: 'member', joined: 290 * DAY },
  },
  {
    ...base,
    key: 'forever',
    id: 18842255141842n,
    number: 18422551,
    name: '读书会公开厅',
    intro: '免费加入，一月一本。',
    owner: '书页',
    ownerIntro: '一个月读一本。',
    category: '文艺',
    type: 'free',
    amount: 0,
    duration: 'infinite',
    age: 700 * DAY,
    members: 3044,
    pace: [
      [0, 1],
      [700, 1.2],
    ],
    viewer: { state: 'member', joined: 410 * DAY },
  },
  {
    ...base,
    key: 'window',
    id: 18845521424185n,
    number: 18845524,
    name: '年度写作营',
    intro: '一年一期，统一开始，统一结束。',
    owner: '逗号',
    ownerIntro: '编辑，改过一千篇稿子。',
    category: '文艺',
    amount: 29900,
    mode: 'deadline',
    window: { ago: 245 * DAY, left: 120 * DAY },
    age: 610 * DAY,
    members: 742,
    pace: [
      [0, 7],
      [610, 6],
    ],
    viewer: { state: 'member', joined: 2 * HOUR, left: 120 * DAY },
  },
  {
    ...base,
    key: 'grace',
    id: 52248811454125n,
    number: 52248114,
    name: '独立摄影笔记',
    intro: '一周一组照片，一组一个问题。',
    owner: '慢门',
    ownerIntro: '拍胶片的人。',
    category: '文艺',
    amount: 39800,
    age: 900 * DAY,
    members: 1644,
    pace: [
      [0, 4],
      [900, 4],
    ],
    viewer: { state: 'expired', joined: 377 * DAY, left: -12 * DAY },
  },
  {
    ...base,
    key: 'trial',
    id: 84412518825142n,
    number: 84125182,
    name: '数据分析小灶',
    intro: '七天免费体验，看看合不合适。',
    owner: '直方图',
    ownerIntro: '做了八年分析。',
    amount: 16800,
    age: 260 * DAY,
    members: 488,
    pace: [
      [0, 5],
      [260, 6],
    ],
    viewer: { state: 'trial', joined: 3 * DAY, left: 4 * DAY },
  },
  {
    ...base,
    key: 'young',
    id: 14258824485112n,
    number: 58824485,
    name: '新手养猫互助',
    intro: '刚刚开张。',
    owner: '三花',
    ownerIntro: '两只猫的室友。',
    category: '生活',
    amount: 5000,
    age: 9 * DAY,
    members: 34,
    guests: 0,
    pace: [
      [0, 5],
      [9, 4],
    ],
    digests: 4,
    ownerShare: 0.5,
    active: 20,
    viewer: { state: 'member', joined: 8 * DAY, left: 357 * DAY },
  },
  {
    ...base,
    key: 'deep',
    id: 82254411858214n,
    number: 22544118,
    name: '万条笔记库',
    intro: '一天几十条，什么都记。',
    owner: '抄写员',
    ownerIntro: '抄了一万条。',
    amount: 26800,
    age: 420 * DAY,
    members: 4022,
    pace: [
      [0, 25],
      [420, 24],
    ],
    posts: 10_000,
    digests: 900,
    ownerShare: 0.3,
    comments: 1,
    likes: 3,
    viewer: { state: 'member', joined: 60 * DAY, left: 305 * DAY },
  },
  {
    ...base,
    key: 'outside-150',
    id: 41285518242415n,
    number: 41285518,
    name: '家庭资产课堂',
    intro: '把家里的账理清楚。',
    owner: '算盘',
    ownerIntro: '会计出身。',
    category: '经济',
    amount: 15000,
    age: 1210 * DAY,
    members: 14_200,
    pace: [
      [0, 0.5],
      [1210, 0.5],
    ],
    viewer: { state: 'not-joined', joined: 0 },
    membersText: '14.2K+',
    joinAsks: true,
  },
  {
    ...base,
    key: 'outside-299',
    id: 25584112842154n,
    number: 25584112,
    name: '产品经理夜校',
    intro: '白天上班，晚上上课。',
    owner: '路灯',
    ownerIntro: '做了十年产品。',
    category: '教育',
    amount: 29900,
    age: 300 * DAY,
    members: 18_900,
    pace: [
      [0, 6],
      [300, 6],
    ],
    viewer: { state: 'not-joined', joined: 0 },
    membersText: '1.89万',
  },
];

export function planOf(id: string): Plan | undefined {
  return PLANS.find((p) => String(p.id) === id || p.key === id);
}
