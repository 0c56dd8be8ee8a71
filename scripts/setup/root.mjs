import { fileURLToPath } from 'node:url';

/** The top of this checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
