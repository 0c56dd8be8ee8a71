/**
 * Joins the two worlds, in every frame of the page, before any script of it: gives the tap an
 * event target that is the same object in both. The reader, next in line, listens on it. Frames
 * without an address of their own share that of the frame that made them.
 */

export function main(): void {
  document.dispatchEvent(new FocusEvent('focusin', { relatedTarget: shared() }));
}

export default { main };

declare global {
  interface Window {
    /** Isolated world only. */
    heard?: EventTarget;
  }
}

function shared(): EventTarget | null {
  try {
    const maker = location.protocol === 'about:' && opener ? opener.top : top;
    maker.heard ??= new EventTarget();
    return maker.heard;
  } catch {
    // Inside a page of another site: nothing is read there.
    return null;
  }
}
