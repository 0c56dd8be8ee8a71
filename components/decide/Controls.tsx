/** Small controls the forms of deciding share: choices as chips, one or several, and a text of some lines. */
import { useId } from 'react';

interface RadiosProps<T extends string | number> {
  legend: string;
  /** Of the group in the page. */
  name: string;
  all: readonly T[];
  chosen: T | undefined;
  text(one: T): string;
  onChange(one: T): void;
}

export function Radios<T extends string | number>(props: RadiosProps<T>) {
  const { legend, name, all, chosen, text, onChange } = props;
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={name}
            value={one}
            checked={chosen === one}
            onChange={() => onChange(one)}
          />
          <span>{text(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ChecksProps<T extends string> {
  legend: string;
  all: readonly T[];
  chosen: readonly string[];
  text(one: T): string;
  onChange(chosen: T[]): void;
}

export function Checks<T extends string>({ legend, all, chosen, text, onChange }: ChecksProps<T>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className="choice">
          <input
            type="checkbox"
            value={one}
            checked={chosen.includes(one)}
            onChange={(e) =>
              onChange(all.filter((it) => (it === one ? e.target.checked : chosen.includes(it))))
            }
          />
          <span>{text(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface AreaProps {
  label: string;
  value: string;
  rows?: number;
  placeholder?: string;
  onChange(value: string): void;
}

export function Area({ label, value, rows = 2, placeholder, onChange }: AreaProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        placeholder={placeholder}
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    </div>
  );
}
