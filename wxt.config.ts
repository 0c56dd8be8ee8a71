import { defineConfig } from 'wxt';
import { leanPopup, leanScript, leanTexts } from './scripts/build/leanPopup.ts';
import { plainCode } from './scripts/build/plainCode.ts';

/** Pages whose answers the extension hears. */
const HEARD = ['wx', 'public', 'm'].map((name) => `https://${name}.zsxq.com/*`);
/** Those, and articles, which ask for nothing; the only hosts it may touch. */
const PAGES = [...HEARD, 'https://articles.zsxq.com/*'];

/** Names that live inside one script of those in the page: in no message, setting or object of the browser. */
const PRIVATE =
  /^(mono|wall|fromMono|visible|focused|playing|input|place|track|quoted|kept|drain|responses|pages|look|pick|ended|known|queue|outbox|checkAddress|flush|hear|settle)$/;

/** The scripts in the site's pages; others are in ours. */
const IN_PAGE = ['tap', 'wire', 'reader'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // The preload polyfill fetches; the browsers we run in need none.
  vite: () => ({
    plugins: [bareScripts, plainCode(), leanPopup(), leanTexts()],
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications'],
    // Asked for only when the user turns scheduled backups on.
    optional_permissions: ['downloads'],
    host_permissions: PAGES,
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'planet-worth@planet-worth.example',
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // What runs in the page is made as small as it gets.
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.type !== 'unlisted-script') return;
      if (!IN_PAGE.includes(entry.name)) {
        config.plugins = [...(config.plugins ?? []), leanScript()];
        return;
      }
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: {
          ecma: 2020,
          // One byte a character is quicker to read, and a page reads it on every load.
          format: { ascii_only: true },
          compress: { passes: 4, toplevel: true, unsafe_arrows: true },
          mangle: {
            toplevel: true,
            properties: { regex: PRIVATE, builtins: true },
          },
        },
      };
    },
    // Unlisted scripts put into the manifest here, in the order they must run: WXT's own
    // content-script context dispatches events named after our id, which a page could hear.
    'build:manifestGenerated': (_wxt, manifest) => {
      const start = { matches: PAGES, run_at: 'document_start' as const };
      const frames = { all_frames: true, match_about_blank: true, match_origin_as_fallback: true };
      manifest.content_scripts = [
        ...(manifest.content_scripts ?? []),
        { ...start, ...frames, matches: HEARD, js: ['tap.js'], world: 'MAIN' },
        { ...start, ...frames, js: ['wire.js'] },
        { ...start, js: ['reader.js'] },
      ];
    },
  },
});

/** The scripts in the page start with nothing around them (WXT's frame is 0.4 kB). */
const bareScripts = {
  name: 'bare-scripts',
  transform(_code: string, id: string) {
    const [kind, path] = id.split('?');
    return kind?.endsWith('wxt-unlisted-script-entrypoint') &&
      IN_PAGE.some((name) => path?.includes(`/entrypoints/${name}/`))
      ? `import { main } from ${JSON.stringify(path)}; main();`
      : undefined;
  },
};
