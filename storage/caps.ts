/**
 * How much may be stored, so that no page, forged or broken, fills the disk or slows the popup.
 * Far above what people do: the liveliest planets known write some 250 posts a day, check-ins
 * included, and a person scrolls some hundred pages of 20 an hour.
 */
export const CAPS = {
  communities: 2_000,
  /** Topics of one community: in all, newly stored in an hour, and created in one week. */
  topics: 150_000,
  topicsAnHour: 12_000,
  topicsAWeek: 5_000,
  /** Spans of coverage per scope; the newest are kept. */
  spans: 400,
  /** Rows of fact history of one community: in all, and newly stored in an hour. */
  changes: 5_000,
  changesAnHour: 120,
  /** Sightings one message may carry, and rows kept per community whose pages showed them. */
  sightingsAMessage: 200,
  sightings: 400,
  troubles: 10,
  /** Endpoints whose last success is remembered. */
  endpoints: 40,
  /** Deeds of one kind on one day. */
  deedsADay: 300,
  /** Topics of one community whose own page was open. */
  reads: 20_000,
  /** Different texts of one community's terms: in all, and newly stored in an hour. */
  terms: 60,
  termsAnHour: 6,
  /** Messages of attention remembered, so that one sent again adds nothing. */
  heard: 60,
} as const;
