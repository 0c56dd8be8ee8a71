/** Which reminders of one community come: of its end, of the refund window, of its plans. */
import { isRemindOff, REMIND_ROWS, type RemindRow } from '../../utils/reminders/off.ts';
import type { Settings } from '../../utils/settings.ts';
import { useDecideWords } from './words.ts';

interface Props {
  community: string;
  settings: Pick<Settings, 'reminders' | 'remindersOff'>;
  /** Those there can be here. */
  rows?: readonly RemindRow[];
  onChange(row: RemindRow, on: boolean): void;
}

export function RemindHere({ community, settings, rows = REMIND_ROWS, onChange }: Props) {
  const { d } = useDecideWords();
  const { reminders, remindersOff } = settings;
  return (
    <fieldset className="plain remind-here" disabled={!reminders}>
      <legend className="sr-only">{d('remind.title')}</legend>
      {rows.map((row) => (
        <label key={row} className="check">
          <input
            type="checkbox"
            checked={!isRemindOff(remindersOff, community, row)}
            onChange={(e) => onChange(row, e.target.checked)}
          />
          <span>{d(`remind.${row}`)}</span>
          <span className="muted">{d(`remind.${row}Note`)}</span>
        </label>
      ))}
      {!reminders && <p className="muted">{d('remind.allOff')}</p>}
    </fieldset>
  );
}
