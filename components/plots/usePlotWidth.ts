/** The width a plot may take, in px, as its box has it now. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Before the box is measured, and where nothing is laid out (tests). */
const FIRST = 640;
const LEAST = 240;

export function usePlotWidth(): [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(Math.max(LEAST, element.clientWidth));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  return [box, width];
}
