/**
 * The popup opens as soon as it is read: what its page does not need is not in it. WXT puts scripts
 * for its plugins into every page (we have none), and vite's tag for the style comes last, where it
 * would hold up what needs it.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

export function leanPopup(): Plugin {
  return {
    name: 'lean-popup',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        if (!filename.endsWith('popup/index.html')) return html;
        const style = /\s*<link rel="stylesheet"[^>]*>/.exec(html)?.[0] ?? '';
        return html
          .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
          .replace(style, '')
          .replace(/(\s*<script defer)/, `${style}$1`);
      },
    },
  };
}

/**
 * For scripts that only read. The browser's own calls answer with promises in every version we run in:
 * no polyfill. And a module of ours that nothing is taken from is left out, though it makes things when
 * it is loaded: the schemas of what is written.
 */
export function leanScript(): Plugin {
  return {
    name: 'lean-script',
    load(id) {
      return /node_modules\/webextension-polyfill\//.test(id)
        ? 'export default globalThis.browser ?? globalThis.chrome;'
        : null;
    },
    transform(code, id) {
      return /\/(?:utils|storage)\/[\w/]+\.ts$/.test(id)
        ? { code, map: null, moduleSideEffects: false }
        : null;
    },
  };
}

/** Texts of our pages come as JSON, parsed when their language is used: without what is only for its readers. */
export function leanTexts(): Plugin {
  return {
    name: 'lean-texts',
    enforce: 'pre',
    async load(id) {
      if (!/\/locales\/[\w-]+\/\w+\.json\?raw$/.test(id)) return null;
      const texts: unknown = JSON.parse(await readFile(id.replace('?raw', ''), 'utf8'));
      return `export default ${JSON.stringify(JSON.stringify(texts))};`;
    },
  };
}
