/** The five promises in plain words. */
import { useWords } from '../words.ts';

const PROMISES = ['network', 'local', 'honest', 'safe', 'quiet'] as const;

export function Promises() {
  const { t } = useWords();
  return (
    <ul className="promises">
      {PROMISES.map((id) => (
        <li key={id}>
          <h3>{t(`promise.${id}`)}</h3>
          <p className="muted">{t(`promise.${id}Note`)}</p>
        </li>
      ))}
    </ul>
  );
}
