/** The record's own table of contents: the parts that are there, each a way to scroll to it. */
import { useEffect, useState } from 'react';
import { useSeeWords } from '../../components/overview/words.ts';

/** In the order of the page; `part-<name>` is the id of each. */
const PARTS = [
  ...['before', 'refund', 'plan', 'promises', 'renewal', 'verdict', 'fees', 'gains', 'time'],
  ...['deeds', 'questions', 'log', 'marks', 'weeks', 'history'],
];

export function RecordParts() {
  const { s } = useSeeWords();
  const [there, setThere] = useState<readonly string[]>([]);
  const current = useCurrent(there);
  useEffect(() => {
    const look = () => {
      const found = PARTS.filter((part) => document.getElementById(`part-${part}`));
      // As they stand on the page, whatever order they are told in here.
      found.sort((a, b) => topOf(a) - topOf(b));
      setThere((before) => (before.join() === found.join() ? before : found));
    };
    look();
    const main = document.querySelector('main');
    if (!main) return;
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  if (there.length < 2) return null;
  return (
    <nav className="contents no-print" aria-label={s('record.contents')}>
      {there.map((part) => (
        <button
          key={part}
          type="button"
          className="link"
          aria-current={part === current ? 'location' : undefined}
          onClick={() => goTo(part)}
        >
          {s(`record.part.${part}`)}
        </button>
      ))}
    </nav>
  );
}

/** The part that is being read: the last one whose head has passed the upper third of the window. */
function useCurrent(parts: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return;
    const look = () => setCurrent(parts.findLast((part) => topOf(part) < innerHeight / 3));
    const observer = new IntersectionObserver(look, { rootMargin: '0px 0px -67% 0px' });
    for (const part of parts) {
      const element = document.getElementById(`part-${part}`);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [parts]);
  return current;
}

function topOf(part: string): number {
  return document.getElementById(`part-${part}`)?.getBoundingClientRect().top ?? 0;
}

function goTo(part: string): void {
  const element = document.getElementById(`part-${part}`);
  if (!element) return;
  element.scrollIntoView();
  // So that the next Tab goes on from there.
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** How long after the part came what loads later may still push it away. */
const SETTLES_MS = 2500;

/** Scrolls to the part the address names and holds it there until the page has settled or the user acts. */
export function useScrolledTo(part: string | undefined): void {
  useEffect(() => {
    if (!part) return;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hold = () => {
      const element = document.getElementById(`part-${part}`);
      element?.scrollIntoView();
      if (element) timer ??= setTimeout(() => stop.abort(), SETTLES_MS);
    };
    const main = document.querySelector('main');
    const observer = new ResizeObserver(hold);
    if (main) observer.observe(main);
    for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
      addEventListener(event, () => stop.abort(), { signal, passive: true });
    }
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    hold();
    return () => stop.abort();
  }, [part]);
}
