/** The three marks in one sentence, in the order of what the user cares for. */
import type { Mark, MarkName, Missing } from '../../utils/scoring/types.ts';
import { useWords } from '../words.ts';

interface Props {
  overall: readonly Missing[];
  marks: Record<MarkName, Mark>;
}

export function Overall({ overall, marks }: Props) {
  const { t, mark, lang } = useWords();
  if (overall.length === 0) return <p className="overall">{t('overall.none')}</p>;
  const parts = overall.map((m) => {
    const word = mark('overall', m.id, m.params);
    return isUnsure(m, marks) ? t('overall.unsure', { word }) : word;
  });
  const text = lang === 'en' ? `${capital(parts.join(', '))}.` : `${parts.join('，')}。`;
  return <p className="overall">{text}</p>;
}

/** An id begins with the name of its mark. Words without an interval beside them must say so. */
function isUnsure({ id }: Missing, marks: Props['marks']): boolean {
  const name = id.split('.')[0] as MarkName;
  return marks[name]?.confidence === 'low';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
