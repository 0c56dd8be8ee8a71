/** What the extension may do: as docs/privacy.md says, and nothing more. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../entrypoints/dashboard/About.tsx';
import config from '../wxt.config.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions: string[];
  web_accessible_resources?: unknown;
  content_security_policy: { extension_pages: string };
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HOSTS = ['wx', 'public', 'm', 'articles'].map((name) => `https://${name}.zsxq.com/*`);
const ASKED = ['storage', 'unlimitedStorage', 'alarms', 'notifications'];
const OPTIONAL = ['downloads'];

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const make = config.manifest as unknown as (env: { browser: string }) => Manifest;
  const manifest = make({ browser });

  it('asks for these permissions and hosts alone', () => {
    expect([...manifest.permissions].sort()).toEqual([...ASKED].sort());
    expect(manifest.optional_permissions).toEqual(OPTIONAL);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
  });
});

it('has one sentence for each permission in docs/privacy.md, and for no other', () => {
  const text = readFileSync(`${ROOT}docs/privacy.md`, 'utf8');
  const rows = [...text.matchAll(/^\| (`.+`) \| (.+) \|$/gm)];
  const named = rows.flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, one]) => one),
  );
  expect(named.sort()).toEqual([...HOSTS, ...ASKED, ...OPTIONAL].sort());
  for (const [, , why = ''] of rows) expect(why).toMatch(/^[^.]+\.$|^Optional, .+\.$/);
});

it('says in About what each permission is for', () => {
  expect([...PERMISSIONS].sort()).toEqual(['sites', ...ASKED, ...OPTIONAL].sort());
});
