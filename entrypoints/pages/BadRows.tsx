/** Stored rows that this page found unreadable: skipped, and said so. */
import { useSyncExternalStore } from 'react';
import { useWords } from '../../components/words.ts';
import { badRows, watchBadRows } from '../../storage/report.ts';

/** `table key` of each, one a line. */
export function useBadRows(): readonly string[] {
  const text = useSyncExternalStore(watchBadRows, () => badRows().join('\n'));
  return text ? text.split('\n') : [];
}

export function BadRows() {
  const { t } = useWords();
  const rows = useBadRows();
  if (rows.length === 0) return null;
  return (
    <p role="alert" className="notice">
      {t('errors:error.unreadable', { rows: rows.length })}
    </p>
  );
}
