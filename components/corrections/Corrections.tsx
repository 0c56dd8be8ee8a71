/** Type what is missing, correct what was read wrongly, let go of it again. Each value says where it is from. */
import type { Fact, FactName, FactSet } from '../../utils/facts.ts';
import { useWords } from '../words.ts';
import { CorrectionField } from './CorrectionField.tsx';
import { CORRECTABLE } from './parse.ts';

interface Props {
  readings: { [N in FactName]?: Fact[] };
  facts: { [N in FactName]?: Fact };
  onType(facts: FactSet): void;
  onRelease(fact: FactName): void;
}

export function Corrections({ readings, facts, onType, onRelease }: Props) {
  const { t } = useWords();
  return (
    <div className="corrections">
      <p className="muted">{t('correct.intro')}</p>
      {CORRECTABLE.map((name) => (
        <CorrectionField
          // A new value from elsewhere starts the field afresh.
          key={`${name} ${facts[name]?.value ?? ''} ${facts[name]?.via ?? ''}`}
          name={name}
          fact={facts[name]}
          read={readings[name]?.find((r) => r.via !== 'typed')}
          onType={onType}
          onRelease={onRelease}
        />
      ))}
    </div>
  );
}
