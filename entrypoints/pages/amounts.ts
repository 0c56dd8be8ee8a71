/** Amounts of a page as its settings want them: as dots wherever they are said, and in fields nobody types in. */
import { hideAmounts } from '../../utils/format.ts';

/** Before anything is rendered with them, so that no amount shows for a moment. */
export function showAmounts(hidden: boolean): void {
  hideAmounts(hidden);
  // Fields are hidden by their style (base.css).
  const { dataset } = document.documentElement;
  if (hidden) dataset.amounts = 'hidden';
  else delete dataset.amounts;
}
