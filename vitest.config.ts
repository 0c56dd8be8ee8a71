import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';

/** Unit and component tests; what needs a real browser is in tests/e2e/vitest.config.ts. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/**/*.browser.test.ts'],
  },
});
