/** A heading that opens what is under it. Escape closes it again and keeps the focus on its button. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

interface Props {
  title: ReactNode;
  children: ReactNode;
  className?: string;
  startsOpen?: boolean;
}

export function Disclosure({ title, children, className = '', startsOpen = false }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape coming up from inside
    <div className={`disclosure ${className}`} onKeyDown={close}>
      <button
        ref={button}
        type="button"
        className="disclosure-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span>{title}</span>
        <Chevron />
      </button>
      <div id={id} hidden={!open} className="disclosure-body">
        {open && children}
      </div>
    </div>
  );
}

export function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
