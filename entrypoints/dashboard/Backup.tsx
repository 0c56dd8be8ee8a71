/** Where backups are made and restored, said in the settings beside their schedule. */
import { useLedgerWords } from '../../components/ledger/words.ts';
import { useWords } from '../../components/words.ts';
import { viewHref } from './route.ts';

export function Backup() {
  const { t } = useWords();
  const { l } = useLedgerWords();
  return (
    <>
      <p>{l('backup.what')}</p>
      <p>
        <a href={viewHref('take')}>{t('nav.take')}</a>
      </p>
    </>
  );
}
