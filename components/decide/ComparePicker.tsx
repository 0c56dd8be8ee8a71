/** Which communities to compare: own ones and those seen, found by name, at most five. */
import { useId, useState } from 'react';
import { COMPARE_MOST } from '../../utils/decide/compare.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { useDecideWords } from './words.ts';

export interface Candidate {
  key: CommunityKey;
  name: string;
  /** In words: member, not joined, seen in a list … */
  standing: string;
}

interface Props {
  candidates: readonly Candidate[];
  chosen: readonly CommunityKey[];
  onChange(chosen: CommunityKey[]): void;
}

/** With more than this a search is offered. */
const MANY = 8;

export function ComparePicker({ candidates, chosen, onChange }: Props) {
  const { d } = useDecideWords();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const full = chosen.length >= COMPARE_MOST;
  const search = wanted.trim().toLowerCase();
  const shown = candidates.filter(
    ({ key, name }) => chosen.includes(key) || name.toLowerCase().includes(search),
  );
  return (
    <fieldset className="picker no-print">
      <legend className="sr-only">{d('compare.pick', { most: COMPARE_MOST })}</legend>
      {candidates.length > MANY && (
        <label className="field" htmlFor={id}>
          <span>{d('compare.search')}</span>
          <input
            id={id}
            type="text"
            autoComplete="off"
            value={wanted}
            onChange={(e) => setWanted(e.target.value)}
          />
        </label>
      )}
      <ul>
        {shown.map(({ key, name, standing }) => {
          const on = chosen.includes(key);
          return (
            <li key={key}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={on}
                  disabled={!on && full}
                  onChange={() =>
                    onChange(on ? chosen.filter((one) => one !== key) : [...chosen, key])
                  }
                />
                <span>{name}</span>
                <span className="muted small">{standing}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {shown.length === 0 && <p className="muted">{d('compare.noneFound')}</p>}
      {full && <p className="source">{d('compare.full', { most: COMPARE_MOST })}</p>}
    </fieldset>
  );
}
