import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const tracker = fileURLToPath(new URL('../../../utils/attention/tracker.ts', import.meta.url));

describe('the content side stays tiny', () => {
  it('at most 2 kB minified, nothing imported at run time', async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        lib: { entry: tracker, formats: ['es'], fileName: 'tracker' },
      },
    });
    const [bundle] = Array.isArray(built) ? built : [built];
    if (!bundle || !('output' in bundle)) throw new Error('nothing was built');
    const { code, imports } = bundle.output[0];
    expect(imports).toEqual([]);
    expect(code.length).toBeGreaterThan(500);
    expect(code.length).toBeLessThanOrEqual(2048);
    expect(readFileSync(tracker, 'utf8')).not.toMatch(/^import (?!type)[^{]*from/m);
  });
});
