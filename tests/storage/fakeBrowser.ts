/** Stands for the polyfill in unit tests (see the alias in vitest.config.ts). */
export { fakeBrowser as default } from 'wxt/testing/fake-browser';
