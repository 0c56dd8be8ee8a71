/** Which rows of a long table are in view: all are equally high, so nothing is measured. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { TableModel } from './model/TableModel.ts';
import type { View } from './model/view.ts';
import type { AnyRow } from './spec.ts';

/** Height of a row and of the head, px; as in tables.css. */
export const ROW = 36;
/** Rows beyond the edges, and how far it is scrolled before other rows are made. */
const OVER = 12;
const STEP = 4;
/** Rows on paper at most: some 40 sheets. */
export const PRINTED = 1000;

export interface Window {
  from: number;
  /** Not shown any more. */
  until: number;
  /** Whole rows in view. */
  page: number;
  /** Laid out for paper: one row below the other, as high as they come. */
  printing: boolean;
  onScroll(): void;
}

/**
 * `box` scrolls. Another answer (search, sorting) is seen from its top; where rows come or go by
 * themselves, those in view stay in view.
 */
export function useWindow<Row extends AnyRow>(
  box: React.RefObject<HTMLElement | null>,
  model: TableModel<Row>,
  view: View,
): Window {
  const [first, setFirst] = useState(0);
  const [page, setPage] = useState(20);
  const printing = usePrinting();
  const top = useRef<{ id: string; index: number; answers: number }>(undefined);
  const onScroll = () => {
    const index = Math.floor((box.current?.scrollTop ?? 0) / ROW);
    const row = model.row(index);
    top.current = row && index > 0 ? { id: row.id, index, answers: view.answers } : undefined;
    setFirst(index - (index % STEP));
  };
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => {
      setPage(Math.max(1, Math.floor(element.clientHeight / ROW) - 1));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  const { shown, answers } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only other rows, or in another order, move what is seen
  useLayoutEffect(() => {
    const was = top.current;
    if (!was || !box.current) return;
    const index = was.answers === answers ? model.indexOf(was.id) : 0;
    if (index < 0 || index === was.index) return;
    box.current.scrollTop = index === 0 ? 0 : box.current.scrollTop + (index - was.index) * ROW;
    onScroll();
  }, [shown, answers]);
  const count = shown.length;
  const all = { page, printing, onScroll };
  if (printing) return { from: 0, until: Math.min(count, PRINTED), ...all };
  return {
    from: Math.max(0, Math.min(first, count - page) - OVER),
    until: Math.min(count, first + page + STEP + OVER),
    ...all,
  };
}

/** True while the browser lays the page out for paper: it asks, and does not wait. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
