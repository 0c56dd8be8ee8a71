/** Reminders, hidden amounts, private windows, and how long what was read is kept. Each change is sent at once. */
import { useId, useState } from 'react';
import { remindOffOf } from '../../utils/reminders/off.ts';
import { BOUNDS, type Settings, type SettingsPatch } from '../../utils/settings.ts';
import type { CommunityKey } from '../../utils/words.ts';
import type { TableWords } from '../tables/words.ts';

interface Props {
  settings: Pick<
    Settings,
    'reminders' | 'remindersOff' | 'hideAmounts' | 'privateWindows' | 'keepMonths'
  >;
  words: TableWords;
  onSettings(patch: SettingsPatch): void;
}

export function Reminders({ settings, words, onSettings }: Props) {
  const { tb, nameOf } = words;
  return (
    <>
      <Check
        checked={settings.reminders}
        label={tb('set.remindersOn')}
        note={tb('set.remindersNote')}
        onChange={(reminders) => onSettings({ reminders })}
      />
      {settings.reminders && <p className="muted">{tb('set.remindersHere')}</p>}
      {settings.reminders && settings.remindersOff.length > 0 && (
        <>
          <h3 className="quiet-head">{tb('set.remindersOff')}</h3>
          <ul className="plain">
            {settings.remindersOff.map((key) => {
              const of = remindOffOf(key);
              const whole = nameOf(of.community as CommunityKey);
              const name = of.row ? tb(`set.remindRow.${of.row}`, { name: whole }) : whole;
              return (
                <li key={key} className="row">
                  <span>{name}</span>
                  <button
                    type="button"
                    className="link"
                    onClick={() => onSettings({ reminderOf: { ...of, off: false } })}
                  >
                    {tb('set.remindAgain', { name })}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </>
  );
}

export function HideAmounts({ settings, words, onSettings }: Props) {
  return (
    <Check
      checked={settings.hideAmounts}
      label={words.tb('set.hide')}
      note={words.tb('set.hideNote')}
      onChange={(hideAmounts) => onSettings({ hideAmounts })}
    />
  );
}

export function PrivateWindows({ settings, words, onSettings }: Props) {
  return (
    <Check
      checked={settings.privateWindows}
      label={words.tb('set.private')}
      note={words.tb('set.privateNote')}
      onChange={(privateWindows) => onSettings({ privateWindows })}
    />
  );
}

export function KeepMonths({ settings, words, onSettings }: Props) {
  const { tb } = words;
  const id = useId();
  const [typed, setTyped] = useState(String(settings.keepMonths));
  const [least, most] = BOUNDS.keepMonths;
  const months = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const good = months >= least && months <= most;
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        if (good) onSettings({ keepMonths: months });
      }}
    >
      <label htmlFor={id}>{tb('set.keepMonths')}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={!good || undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button" disabled={!good || months === settings.keepMonths}>
          {tb('set.save')}
        </button>
      </div>
      <p id={`${id}-note`} className="source">
        {tb('set.keepNote')}
      </p>
    </form>
  );
}

function Check(props: {
  checked: boolean;
  label: string;
  note: string;
  onChange(checked: boolean): void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
      <span className="muted">{props.note}</span>
    </label>
  );
}
