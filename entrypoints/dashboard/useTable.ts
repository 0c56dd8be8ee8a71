/** A table of the ledger, read and followed while it is in the page. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { TableModel } from '../../components/tables/model/TableModel.ts';
import type { View } from '../../components/tables/model/view.ts';
import type { AnyRow, TableSpec } from '../../components/tables/spec.ts';
import type { TableWords } from '../../components/tables/words.ts';
import { follow, type TableSource } from './tableSource.ts';

export interface Shown<Row extends AnyRow> {
  model: TableModel<Row>;
  view: View;
  /** Why it cannot be shown. */
  failed: string | undefined;
  retry(): void;
}

export function useTable<Stored, Row extends AnyRow>(
  spec: TableSpec<Row>,
  source: TableSource<Stored, Row>,
  words: TableWords,
): Shown<Row> {
  const [model, setModel] = useState(() => new TableModel(spec, words));
  const [failed, setFailed] = useState<string>();
  useEffect(() => follow(source, model, setFailed), [source, model]);
  useEffect(() => model.reword(words), [model, words]);
  const view = useSyncExternalStore(model.subscribe, model.current);
  const retry = () => {
    setFailed(undefined);
    setModel(new TableModel(spec, words));
  };
  return { model, view, failed: failed ?? (view.failed ? 'storage-broken' : undefined), retry };
}
