/** One mark: bar with interval, number, confidence in words and shape; opens to its evidence. */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { MarkName, Mark as MarkValue } from '../../utils/scoring/types.ts';
import { Chevron } from '../ui/Disclosure.tsx';
import { useWords } from '../words.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { MarkBar, Sureness } from './MarkBar.tsx';
import { rounded } from './rounded.ts';

interface Props {
  name: MarkName;
  mark: MarkValue;
  now: number;
}

export function Mark({ name, mark, now }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const title = t(`mark.${name}`);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape coming up from inside
    <section className="mark" data-open={open} onKeyDown={closeOnEscape}>
      <div className="mark-row">
        <h2 className="mark-name">
          <button
            ref={button}
            type="button"
            className="mark-button"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {title}
            <span className="sr-only">{t('mark.why')}</span>
          </button>
        </h2>
        <MarkFace name={name} mark={mark} />
        <Chevron />
      </div>
      <div id={id} hidden={!open} className="mark-body">
        {open && <EvidenceList name={name} mark={mark} now={now} />}
      </div>
    </section>
  );
}

/** The element others rely on: see "A mark in the DOM" in docs/words.md. */
function MarkFace({ name, mark }: { name: MarkName; mark: MarkValue }) {
  const { t, mark: say } = useWords();
  const title = t(`mark.${name}`);
  const sure = t(`confidence.${mark.confidence}`);
  if (mark.state !== 'scored') {
    const first = mark.missing[0];
    const why = first ? say('missing', first.id, first.params) : t(`mark.${mark.state}`);
    return (
      <div
        role="status"
        aria-label={title}
        className="mark-face none"
        data-mark={name}
        data-confidence="none"
      >
        {mark.state === 'free' ? t('mark.free') : why}
      </div>
    );
  }
  const { score, low, high } = rounded(mark);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <meter> can draw no interval
    <div
      role="meter"
      aria-label={title}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={score}
      aria-valuetext={t('mark.valueText', {
        score: `${score}`,
        low: `${low}`,
        high: `${high}`,
        sure,
      })}
      className="mark-face"
      data-mark={name}
      data-score={score}
      data-low={low}
      data-high={high}
      data-confidence={mark.confidence}
    >
      <MarkBar mark={mark} />
      <span className="mark-score">{score}</span>
      <span className="mark-note">
        <span className="mark-range">
          {low}–{high}
        </span>
        <Sureness confidence={mark.confidence} />
        <span>{sure}</span>
      </span>
    </div>
  );
}
