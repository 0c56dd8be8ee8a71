/** Alt and a letter, while its button is on the page: the letter's key, whatever the layout writes with it. */
import { useEffect, useRef } from 'react';

/** `letter`: upper case. Absent `act`: no shortcut now. */
export function useShortcut(letter: string, act: (() => void) | undefined): void {
  const latest = useRef(act);
  latest.current = act;
  const on = act !== undefined;
  useEffect(() => {
    if (!on) return;
    const heard = (event: KeyboardEvent) => {
      const plain = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!event.altKey || plain || event.code !== `Key${letter}`) return;
      event.preventDefault();
      latest.current?.();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [letter, on]);
}
