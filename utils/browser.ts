/** The one place that imports the polyfill; for our pages and the background, never the reader. */
export { default as browser } from 'webextension-polyfill';
