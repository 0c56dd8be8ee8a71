/** A box a wide table scrolls in sideways, so that the page does not; reachable by keyboard. */
import type { ReactNode } from 'react';

export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="table-box" tabIndex={0} aria-label={label}>
      <table>
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}
