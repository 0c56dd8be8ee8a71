/**
 * Claims found in introductions recorded from the real service: counts of found, missed and wrong,
 * the same as docs/claims.md says. The bodies are not part of this repository: the suite runs where
 * the folder `../shared` lies beside the checkout.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../utils/claims/find.ts';
import { CLAIM_KINDS } from '../../utils/payoff/entries.ts';
import { short } from '../utils/claims/short.ts';
import { ANNOTATED } from './claimsAnnotated.ts';

const DIR = fileURLToPath(new URL('../../../shared/zsxq/recorded/', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/claims.md', import.meta.url));
const there = existsSync(DIR);

/** Descriptions of planets in a body, each text once. */
function introductions(): Map<string, string> {
  const out = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === 'object' && value !== null) {
      const { description } = value as { description?: unknown };
      if (typeof description === 'string' && /^groups?$/.test(key)) {
        out.set(createHash('sha256').update(description).digest('hex').slice(0, 16), description);
      }
      for (const [name, one] of Object.entries(value)) walk(one, name);
    }
  };
  for (const file of readdirSync(DIR).filter((f) => f.endsWith('.json'))) {
    walk(JSON.parse(readFileSync(`${DIR}${file}`, 'utf8')), '');
  }
  return out;
}

type Counts = Record<'found' | 'missed' | 'wrong', number>;

function counted(): Map<string, Counts> {
  const kinds = new Map<string, Counts>();
  const add = (claim: string, what: keyof Counts) => {
    const kind = claim.split(' ')[0] ?? '';
    const row = kinds.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
    row[what]++;
    kinds.set(kind, row);
  };
  for (const [hash, text] of introductions()) {
    const left = [...(ANNOTATED[hash] ?? [])];
    for (const { claim } of findClaims(text)) {
      const at = left.indexOf(short(claim));
      if (at >= 0) left.splice(at, 1);
      add(short(claim), at >= 0 ? 'found' : 'wrong');
    }
    for (const claim of left) add(claim, 'missed');
  }
  return kinds;
}

if (!there)
  it.skip('recorded introductions: left out, ../shared does not lie beside this checkout', () => {});

describe.runIf(there)('claims in recorded introductions', () => {
  it('every introduction was read', () => {
    expect([...introductions().keys()].sort()).toEqual(Object.keys(ANNOTATED).sort());
  });

  it('at most one in ten of those found is wrong', () => {
    const all = [...counted().values()];
    const found = all.reduce((sum, row) => sum + row.found, 0);
    const wrong = all.reduce((sum, row) => sum + row.wrong, 0);
    expect(found).toBeGreaterThan(10);
    expect(wrong / (found + wrong)).toBeLessThanOrEqual(0.1);
  });

  it('the counts are those of the docs', () => {
    const docs = readFileSync(DOCS, 'utf8');
    const rows = counted();
    for (const kind of CLAIM_KINDS.filter((k) => k !== 'other')) {
      const { found, missed, wrong } = rows.get(kind) ?? { found: 0, missed: 0, wrong: 0 };
      expect(docs).toContain(`| ${kind} | ${found} | ${missed} | ${wrong} |`);
    }
  });
});
