/**
 * Takes out of our libraries what our pages may never do: make code out of text, and markup out of
 * text. Neither is used here, and the pages' policy forbids the first; but a reader of the package,
 * and Firefox's own linter, cannot know that, so the built code does not contain it.
 */
import type { Plugin } from 'vite';

export function plainCode(): Plugin {
  return {
    name: 'plain-code',
    transform(code, id) {
      if (/node_modules\/zod\//.test(id) && code.includes('const F = Function;'))
        return { code: code.replaceAll('const F = Function;', NO_FUNCTION), map: null };
      if (/node_modules\/react-dom\//.test(id) && code.includes('.innerHTML = '))
        return { code: code.replaceAll('.innerHTML = ', '.textContent = '), map: null };
      if (
        /node_modules\/decimal\.js-light\//.test(id) &&
        code.includes("Function('return this')()")
      )
        return { code: code.replaceAll("Function('return this')()", 'globalThis'), map: null };
      return null;
    },
  };
}

const NO_FUNCTION =
  "const F = class { constructor() { throw new Error('no code out of text'); } };";
