/** Which community a row is of: one known here, or one that would be made, by its name. */
import type { CommunityKey } from '../../utils/words.ts';
import { useTakeWords } from './words.ts';

export interface Choice {
  key: CommunityKey;
  name: string;
  /** To be made with what is kept. */
  fresh?: boolean;
}

/** `new`: one that is not there yet. */
export type Picked = CommunityKey | '' | 'new';

/** What the user chooses by, in every dry run. */
export interface Picking {
  communities: readonly Choice[];
  onRename(key: CommunityKey, name: string): void;
}

interface Props extends Picking {
  what: string;
  value: string;
  /** What a new one would be called, if the row tells. */
  suggested: string;
  disabled: boolean;
  onPick(value: Picked): void;
}

export function CommunityPick(props: Props) {
  const { what, value, suggested, communities, disabled, onPick, onRename } = props;
  const { k } = useTakeWords();
  const picked = communities.find(({ key }) => key === value);
  return (
    <>
      <select
        aria-label={k('run.communityOf', { what })}
        value={value}
        disabled={disabled}
        onChange={(event) => onPick(event.target.value as Picked)}
      >
        <option value="">{k('run.choose')}</option>
        <option value="new">
          {suggested ? k('run.newNamed', { name: suggested }) : k('run.new')}
        </option>
        {communities.map(({ key, name, fresh }) => (
          <option key={key} value={key}>
            {fresh ? k('run.isNew', { name }) : name || key}
          </option>
        ))}
      </select>
      {picked?.fresh && (
        <input
          type="text"
          className="take-name"
          aria-label={k('run.newName', { what })}
          placeholder={k('run.newHint')}
          autoComplete="off"
          maxLength={200}
          value={picked.name}
          disabled={disabled}
          onChange={(event) => onRename(picked.key, event.target.value)}
        />
      )}
    </>
  );
}
