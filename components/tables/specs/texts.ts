/** How choices are called: sentences of the pay-off, or texts of the tables, by family. */
import type { TableWords } from '../words.ts';

export const says = (family: string) => (choice: string, words: TableWords) =>
  words.say({ id: `${family}.${choice}`, params: {} });
export const texts = (family: string) => (choice: string, words: TableWords) =>
  words.tb(`${family}.${choice}`);
export const always = () => true;
