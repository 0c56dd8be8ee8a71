/** Work on many rows of a table: one at a time, with how far it is; the rows stay as they are until it is done. */
import { useRef, useState } from 'react';
import type { Progress } from '../../components/tables/LedgerTable.tsx';
import type { TableModel } from '../../components/tables/model/TableModel.ts';
import type { AnyRow } from '../../components/tables/spec.ts';

export interface Work {
  progress: Progress | undefined;
  say(progress: Progress): void;
  /** Does nothing while something else is being done. */
  alone(work: () => Promise<void>): Promise<void>;
}

export function useWork<Row extends AnyRow>(model: TableModel<Row>): Work {
  const [progress, setProgress] = useState<Progress>();
  const working = useRef(false);
  return {
    progress,
    say: setProgress,
    alone: async (work) => {
      if (working.current) return;
      working.current = true;
      const release = model.hold();
      try {
        await work();
      } finally {
        working.current = false;
        release();
        setProgress(undefined);
      }
    },
  };
}
