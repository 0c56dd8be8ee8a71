/** Price, term and switches of a planet, and the viewer's own term. */
import type { Planet } from '../types.ts';
import { DAY, type JsonObject, NEVER, siteTime } from '../wire.ts';

/** Begin and end of what the viewer may read, whatever the site calls it. */
export function termOf(planet: Planet, now: number): { begin: number; end: number } {
  const { viewer, window, mode } = planet.plan;
  if (mode === 'deadline' && window)
    return { begin: planet.anchor - window.ago, end: planet.anchor + window.left };
  // A partner never pays: the site prints what a payment made just now would buy.
  if (viewer.state === 'partner') return { begin: now - 349_380, end: now - 350_000 + 365 * DAY };
  return { begin: planet.viewer.joinedAt, end: planet.anchor + (viewer.left ?? 0) };
}

/** Membership and validity; nothing of a free planet. `whole`: as the planet's own body has it. */
export function viewerTerm(planet: Planet, now: number, whole: boolean): JsonObject {
  const { type, viewer } = planet.plan;
  if (type === 'free') return {};
  const term = termOf(planet, now);
  const state = viewer.state;
  const can = { need_renew: state === 'expired', can_renew: ['member', 'expired'].includes(state) };
  const membership: JsonObject = whole
    ? {
        begin_time: siteTime(planet.viewer.joinedAt),
        end_time: siteTime(state === 'partner' ? NEVER : term.end),
        ...can,
        pay_time:
          state === 'member' || state === 'expired'
            ? siteTime(planet.viewer.joinedAt - 4_210)
            : undefined,
      }
    : { can_renew: can.can_renew, need_renew: can.need_renew };
  return {
    membership,
    validity: { begin_time: siteTime(term.begin), end_time: siteTime(term.end) },
  };
}

export function payment(planet: Planet, now: number): JsonObject {
  const { amount, duration, mode, window, type } = planet.plan;
  return {
    amount,
    duration,
    mode,
    begin_time: window ? siteTime(planet.anchor - window.ago) : undefined,
    end_time: window
      ? siteTime(planet.anchor + window.left)
      : type === 'pay'
        ? siteTime(now - 350_000 + 365 * DAY)
        : undefined,
  };
}

export function policies(planet: Planet, now: number): JsonObject {
  const { renewal } = planet.plan;
  return {
    need_examine: false,
    allow_member_renew: true,
    payment: {
      ...payment(planet, now),
      daily_price: { enabled: true },
      marked_price: { enabled: false, amount: 0 },
    },
    renewal: {
      discounted_percentage: renewal.later,
      advance_discounted_percentage: renewal.advance,
      grace_discounted_percentage: renewal.grace,
    },
    allow_enable_distribution: true,
    distribution: {
      privileged_user_enabled: true,
      enabled: true,
      percentage: 24,
      commission_percentage: 100,
    },
    new_members_limit_days: -1,
    collect_member_profiles: false,
    mute_mode: {
      enabled: false,
      repeat_days: [1, 2, 3, 4, 5, 6, 7],
      begin_time: '23:00',
      end_time: '07:00',
    },
    enable_scoreboard: true,
    free_questions_limit_count: 10,
    question_fee: { min_amount: 300, amount_options: [800, 8800, 18800] },
    enable_member_number: true,
    members_visibility: 'admins',
    allow_sharing: true,
    allow_private_chat: true,
    allow_search: true,
    allow_preview: true,
    allow_join: true,
    allow_anonymous_question: true,
    silence_new_member: false,
    enable_watermark: true,
    parse_book_title: false,
    allow_copy: false,
    allow_download: false,
    enable_iap: false,
    enable_iap_join_group: false,
    enable_iap_renew_group: false,
    allow_recommendation: false,
    allow_screen_capture_recording: false,
    hide_member_description: true,
    hide_member_group_and_account: true,
    enable_ai_assistant: false,
    allow_tts: false,
    auto_renewal: { enabled: false, yearly_package_price: 0, quarterly_package_price: 0 },
  };
}
