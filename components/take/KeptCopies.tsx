/** What was kept of before a restore, an upgrade or a forgetting: brought back, or let go of. */
import { Confirm } from '../ui/Confirm.tsx';
import { useTakeWords } from './words.ts';

export interface KeptView {
  file: string;
  before: 'restore' | 'upgrade' | 'forget';
  /** Epoch ms. */
  copiedAt: number;
  /** Of a forgotten community. */
  name?: string;
}

interface Props {
  copies: readonly KeptView[];
  /** One of them is being brought back. */
  busy: boolean;
  onBack(copy: KeptView): void;
  onLetGo(copy: KeptView): void;
}

export function KeptCopies({ copies, busy, onBack, onLetGo }: Props) {
  const { k } = useTakeWords();
  if (copies.length === 0) return null;
  return (
    <section aria-label={k('kept.title')}>
      <h3 className="quiet-head">{k('kept.title')}</h3>
      <ul className="plain forget">
        {copies.map((copy) => {
          const what = k(`kept.${copy.before}`, { madeAt: copy.copiedAt, name: copy.name ?? '' });
          return (
            <li key={copy.file}>
              <span>{what}</span>
              {!busy && (
                <Confirm
                  label={k('kept.back')}
                  question={k(copy.before === 'forget' ? 'kept.addAsk' : 'kept.backAsk', { what })}
                  confirm={k('kept.back')}
                  onConfirm={() => onBack(copy)}
                />
              )}
              {!busy && (
                <Confirm
                  label={k('kept.letGo')}
                  question={k('kept.letGoAsk', { what })}
                  confirm={k('kept.letGoYes')}
                  onConfirm={() => onLetGo(copy)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p className="source">{busy ? k('restore.busy') : k('kept.note')}</p>
    </section>
  );
}
