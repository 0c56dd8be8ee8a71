import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit and component tests; what needs a real browser is in tests/e2e/vitest.config.ts. */
export default defineConfig({
  plugins: [WxtVitest()],
  resolve: {
    alias: {
      'webextension-polyfill': fileURLToPath(
        new URL('tests/storage/fakeBrowser.ts', import.meta.url),
      ),
    },
  },
  test: {
    setupFiles: ['fake-indexeddb/auto'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/**/*.browser.test.ts'],
    // Nothing here is a timed test: a busy machine is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
