/** The cell that has the focus, or gets it by Tab: of a row, wherever that row goes. */
import { useEffect, useRef, useState } from 'react';
import type { Place } from './gridKeys.ts';
import type { TableModel } from './model/TableModel.ts';
import type { View } from './model/view.ts';
import type { AnyRow } from './spec.ts';

export interface Placed {
  at: Place;
  /** Moves there, with the focus, and scrolls it into view. */
  go(next: Place): void;
  /** Gives the focus back to the cell, where an editor had it. */
  back(): void;
}

/** The cell in question carries `data-here`. `editing`: the focus is in an editor. */
export function usePlace<Row extends AnyRow>(
  box: React.RefObject<HTMLElement | null>,
  model: TableModel<Row>,
  view: View,
  editing: boolean,
): Placed {
  const [place, setPlace] = useState<Held>({ row: 0, column: 0 });
  /** Gets the focus, and is scrolled to, once it is in the page. */
  const wanted = useRef<Held>(undefined);
  const held = useFocusHeld(box);
  const last = view.shown.length - 1;
  const found = place.id === undefined ? -1 : model.indexOf(place.id);
  const row = place.row < 0 || found < 0 ? Math.min(place.row, last) : found;
  const at = { row, column: place.column };
  const move = (to: Held) => {
    wanted.current = to;
    setPlace(to);
  };
  const { answers } = view;
  const seen = useRef(answers);
  useEffect(() => {
    const answered = seen.current !== answers;
    seen.current = answers;
    if (editing) {
      wanted.current = undefined;
      return;
    }
    const lost = held.current && (document.activeElement ?? document.body) === document.body;
    const asked = wanted.current === place;
    const cell = box.current?.querySelector<HTMLElement>('[data-here]');
    if (!cell) return;
    // It also comes back where the element that had it went away with its row.
    if (asked || lost) cell.focus({ preventScroll: true });
    if (asked || (answered && held.current)) {
      cell.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
    if (asked) wanted.current = undefined;
  });
  // The place keeps to its row while it has the focus, and its number for when that row goes.
  useEffect(() => {
    const id = held.current ? model.row(row)?.id : place.id;
    if (row === place.row && id === place.id) return;
    setPlace((now) => (now === place ? { ...place, row, id } : now));
  });
  return {
    at,
    go: (next) => move({ ...next, id: model.row(next.row)?.id }),
    back: () => move({ ...place }),
  };
}

/** A place, and the row that is there. */
type Held = Place & { id?: string | undefined };

/** Whether the focus was last within; an element that is removed takes it away without a word. */
function useFocusHeld(box: React.RefObject<HTMLElement | null>): React.RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    const look = ({ target }: Event) => {
      held.current = box.current?.contains(target as Node) ?? false;
    };
    document.addEventListener('focusin', look);
    document.addEventListener('pointerdown', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('pointerdown', look);
    };
  }, [box]);
  return held;
}
