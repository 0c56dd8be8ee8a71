/** Kind and term of a fee that would be kept, to be changed where it stands. */
import { type KeptAs, PAID_KINDS } from '../../utils/imports/keptAs.ts';
import { TERM_KINDS } from '../ledger/feeForm.ts';
import { useTakeWords } from './words.ts';

interface Props {
  what: string;
  as: KeptAs;
  disabled: boolean;
  onChange(change: Partial<KeptAs>): void;
}

export function KeptAsFields({ what, as, disabled, onChange }: Props) {
  const { k, l, say } = useTakeWords();
  const wrong = as.term === 'dates' && !(as.begin && as.begin < as.end);
  const day = (name: 'begin' | 'end') => (
    <input
      type="date"
      aria-label={k(`run.${name}Of`, { what })}
      aria-invalid={wrong && name === 'end'}
      value={as[name]}
      disabled={disabled}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <div className="take-as">
      <select
        aria-label={k('run.kindOf', { what })}
        value={as.kind}
        disabled={disabled}
        onChange={(event) => onChange({ kind: event.target.value as KeptAs['kind'] })}
      >
        {PAID_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say({ id: `fee.${kind}`, params: {} })}
          </option>
        ))}
      </select>
      <select
        aria-label={k('run.termOf', { what })}
        value={as.term}
        disabled={disabled}
        onChange={(event) => onChange({ term: event.target.value as KeptAs['term'] })}
      >
        {TERM_KINDS.map((term) => (
          <option key={term} value={term}>
            {term === 'none' ? k('run.noTerm') : l(`fee.term${term}`)}
          </option>
        ))}
      </select>
      {as.term === 'dates' && (
        <>
          {day('begin')}
          {day('end')}
          {wrong && <span className="field-wrong">{l('wrong.end')}</span>}
        </>
      )}
    </div>
  );
}
