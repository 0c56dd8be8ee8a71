/** The three marks in one sentence, in the order of what the user cares for. */
import type { Missing } from '../../utils/scoring/types.ts';
import { useWords } from '../words.ts';

export function Overall({ overall }: { overall: readonly Missing[] }) {
  const { t, mark, lang } = useWords();
  if (overall.length === 0) return <p className="overall">{t('overall.none')}</p>;
  const parts = overall.map((m) => mark('overall', m.id, m.params));
  const text = lang === 'en' ? `${capital(parts.join(', '))}.` : `${parts.join('，')}。`;
  return <p className="overall">{text}</p>;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
