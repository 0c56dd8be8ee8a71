/** A labelled field of the ledger's forms, with its own sentence when it cannot be read. */
import { type ReactNode, useId } from 'react';

export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is what it is given
    <label className="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface Props {
  name: string;
  label: string;
  value: string;
  onChange(value: string): void;
  type?: 'text' | 'date';
  mode?: 'decimal';
  placeholder?: string;
  /** What is wrong with it, in a sentence. */
  wrong?: string | undefined;
}

export function TextField({ name, label, value, onChange, type, mode, placeholder, wrong }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type ?? 'text'}
        inputMode={mode}
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(e) => onChange(e.target.value)}
      />
      {wrong !== undefined && (
        <p id={`${id}-wrong`} role="alert" className="field-wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
