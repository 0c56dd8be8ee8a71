/**
 * The picks over bodies recorded from the real service. They are not part of this repository: the
 * suite runs where the folder `../shared` lies beside the checkout.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Observation, type ObservationOf } from '../../utils/observations.ts';
import { createZsxq } from '../../utils/sites/zsxq/index.ts';
import { createReader } from '../../utils/sites/zsxq/reader.ts';
import { AT, ENDPOINTS, PLANET, QUIET } from './endpoints.ts';

const DIR = fileURLToPath(new URL('../../../shared/zsxq/recorded/', import.meta.url));
const there = existsSync(DIR);
const files = there ? readdirSync(DIR).filter((f) => f.endsWith('.json')) : [];
const textOf = (file: string) => readFileSync(`${DIR}${file}.json`, 'utf8');

/** The observations of a recorded body, on a page of the planet it is of. */
function pickFile(file: string, site = createZsxq()) {
  const [path, gid = PLANET, at = AT] = ENDPOINTS[file] ?? [QUIET[file] ?? 'unknown'];
  const page = site.pageAt(`https://wx.zsxq.com/group/${gid}`);
  if (!page) throw new Error('no page');
  const host = file.startsWith('pub_api') ? 'pub-api.zsxq.com' : 'api.zsxq.com';
  const heard = { url: `https://${host}/${path}`, method: '', status: 200, text: textOf(file), at };
  return { seen: site.pick(heard, page), heard, page };
}

const of = <K extends Observation['kind']>(seen: Observation[], kind: K) =>
  seen.filter((o): o is ObservationOf<K> => o.kind === kind);
const factsOf = (file: string) =>
  Object.assign({}, ...of(pickFile(file).seen, 'facts').map((o) => o.facts));

/** Every string of a body under these keys, with where it stands. */
function strings(v: unknown, keys: RegExp, path = ''): { path: string; text: string }[] {
  if (Array.isArray(v)) return v.flatMap((one) => strings(one, keys, path));
  if (typeof v !== 'object' || v === null) return [];
  return Object.entries(v).flatMap(([key, one]) =>
    typeof one === 'string' && keys.test(key)
      ? [{ path: `${path}.${key}`, text: one }]
      : strings(one, keys, `${path}.${key}`),
  );
}

if (!there)
  it.skip('recorded bodies: left out, ../shared does not lie beside this checkout', () => {});

describe.runIf(there)('recorded bodies', () => {
  it('are all accounted for', () => {
    const known = [...Object.keys(ENDPOINTS), ...Object.keys(QUIET)].sort();
    expect(known).toEqual(files.map((f) => f.slice(0, -5)).sort());
  });

  it.each(Object.keys(ENDPOINTS))('%s: valid, in a shape we know', (file) => {
    const { seen } = pickFile(file);
    expect(of(seen, 'changed')).toEqual([]);
    for (const o of seen) expect(Observation.safeParse(o).error).toBeUndefined();
  });

  it.each(
    Object.keys(ENDPOINTS).filter((f) => !/empty|error|comments|checkins_(closed|over)/.test(f)),
  )('%s: something is seen', (file) => {
    expect(pickFile(file).seen.filter((o) => o.kind !== 'problem')).not.toEqual([]);
  });

  it.each(Object.keys(QUIET))('%s: nothing is seen', (file) => {
    expect(pickFile(file).seen).toEqual([]);
  });

  it.each(Object.keys(ENDPOINTS))('%s: ids are whole', (file) => {
    const { seen } = pickFile(file);
    const source = textOf(file);
    for (const topic of of(seen, 'topics').flatMap((o) => o.topics)) {
      expect(source).toMatch(new RegExp(`"topic_(uid|id)": "?${topic.id}\\b`));
      for (const act of topic.commentActs ?? [])
        if (act.id) expect(source).toMatch(new RegExp(`"comment_id": ${act.id}\\b`));
    }
  });

  it.each([...Object.keys(ENDPOINTS), ...Object.keys(QUIET)])(
    "%s: nobody's words or names leave the page",
    (file) => {
      const { seen, heard } = pickFile(file);
      const sent = JSON.stringify([seen, createReader().pick(heard)]);
      const body = JSON.parse(heard.text);
      const own = /\.groups?\.(owner\.)?(name|description)$|\.group\.name$|category\.title$/;
      const published = new Set(
        strings(body, /^(name|description|title)$/)
          .filter((s) => own.test(s.path))
          .map((s) => s.text),
      );
      for (const { path, text } of strings(
        body,
        /^(text|name|alias|description|title|annotation|guidance|introduction|location|.*url)$/,
      )) {
        if (own.test(path) || published.has(text) || text.length < 2) continue;
        // As JSON: what would leave is looked for in its escaped form too.
        expect(sent.includes(JSON.stringify(text)), `${path}: ${text.slice(0, 20)}`).toBe(false);
        if (text.length > 12)
          expect(sent).not.toContain(JSON.stringify(text.slice(0, 12)).slice(1, -1));
      }
    },
  );
});

describe.runIf(there)('the recorded planet', () => {
  it('shows its price, size and age', () => {
    expect(factsOf('group_joined_paid_viewer_partner')).toMatchObject({
      type: 'pay',
      price: 6800,
      duration: '1Y',
      paymentMode: 'period',
      renewalAdvancePct: 50,
      renewalGracePct: 55,
      renewalPct: 60,
      members: 5243,
      topicsTotal: 64159,
      digestsTotal: 455,
      certified: true,
      createdAt: Date.parse('2024-09-03T15:17:27.410+08:00'),
      staffLastTopicAt: Date.parse('2025-12-10T15:51:25.639+08:00'),
    });
    expect(factsOf('group_joined_paid_viewer_partner')).not.toHaveProperty('windowEnd');
  });

  it('renews for 34.00 early, 37.40 in grace, 40.80 later', () => {
    expect(factsOf('group_renewal')).toMatchObject({
      renewalAdvanceAmount: 3400,
      renewalGraceAmount: 3740,
      renewalAmount: 4080,
    });
  });

  it('has a viewer who is staff, whose validity is no term', () => {
    const facts = factsOf('group_joined_paid_viewer_partner');
    expect(facts).toMatchObject({ viewerState: 'staff', viewerPaid: false });
    expect(facts).not.toHaveProperty('viewerTermEnd');
  });

  it("has an owner whose last post is 40 hours older than the staff's", () => {
    const topics = of(pickFile('group_topics_by_owner').seen, 'topics').flatMap((o) => o.topics);
    const last = Math.max(
      ...topics.filter((t) => t.author === '582884445452854').map((t) => t.createdAt),
    );
    const staff = factsOf('group_joined_paid_viewer_partner').staffLastTopicAt;
    expect((staff - last) / 3_600_000).toBeCloseTo(40.36, 1);
  });

  it('has its check-ins apart', () => {
    const seen = of(pickFile('checkin_topics').seen, 'topics');
    expect(seen.flatMap((o) => o.topics)).toHaveLength(20);
    expect(seen.every((o) => !o.span && o.topics.every((t) => t.checkin))).toBe(true);
  });

  it('covers from its oldest topic to the moment', () => {
    const [all] = of(pickFile('group_topics_all').seen, 'topics');
    expect(all).toMatchObject({
      scope: 'all',
      span: [Date.parse('2025-12-09T20:11:20.085+08:00'), AT],
    });
  });

  it('knows topics of 2017: anonymous, paid, answered by voice', () => {
    const topics = textOf('xiaomiquan_2017_topics').replace(/^\s*\{\s*"data"/, '{"topics"');
    const gid = /"group_id": (\d+)/.exec(topics)?.[1] ?? '';
    const seen = createZsxq().pick(
      {
        url: `https://api.zsxq.com/v1.6/groups/${gid}/topics?scope=all&count=7`,
        method: 'GET',
        status: 200,
        text: `{"succeeded":true,"resp_data":${topics}}`,
        at: AT,
      },
      { site: 'zsxq', kind: 'feed', community: `zsxq:${gid}` },
    );
    const all = of(seen, 'topics').flatMap((o) => o.topics);
    expect(of(seen, 'changed')).toEqual([]);
    expect(all).toHaveLength(7);
    expect(all.filter((t) => t.anonymous)).not.toEqual([]);
    expect(all.every((t) => t.anonymous === undefined || t.author === undefined)).toBe(true);
    expect(all.filter((t) => t.kind === 'q&a').every((t) => t.question)).toBe(true);
    for (const o of seen) expect(Observation.safeParse(o).error).toBeUndefined();
  });

  it('shows other planets as sightings', () => {
    const seen = of(pickFile('groups_list').seen, 'sighting');
    expect(seen).toHaveLength(7);
    expect(seen.filter((o) => o.facts.type === 'free').map((o) => o.facts.price)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(seen.every((o) => o.facts.viewerTermEnd === undefined)).toBe(true);
  });
});
