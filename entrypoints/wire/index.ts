/**
 * Joins the two worlds, in every frame of the page, before any script of it: gives the tap an
 * event target that is the same object in both. The reader, next in line, listens on it. Frames
 * without an address of their own share that of the frame that made them.
 */

export function main(): void {
  let relatedTarget: EventTarget | null = null;
  // 1: this frame is the first.
  let detail = 0;
  try {
    const maker = opener && location.protocol === 'about:' ? opener.top : top;
    if (!maker.heard) {
      maker.heard = new EventTarget();
      detail = 1;
    }
    relatedTarget = maker.heard;
  } catch {
    // Inside a page of another site: nothing is read there.
  }
  // On the document: a window may be one that the page knew, and listened on, before this address.
  document.dispatchEvent(new FocusEvent('focusin', { relatedTarget, detail }));
}

export default { main };

declare global {
  interface Window {
    /** Isolated world only. */
    heard?: EventTarget;
  }
}
