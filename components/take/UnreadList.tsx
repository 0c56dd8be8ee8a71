/** Line by line what could not be read, and why. */
import type { Unread } from '../../utils/imports/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useTakeWords } from './words.ts';

const SHOWN = 100;

export function UnreadList({ unread }: { unread: readonly Unread[] }) {
  const { k } = useTakeWords();
  if (unread.length === 0) return null;
  return (
    <Disclosure title={k('unread.title', { count: unread.length })}>
      <ul className="take-unread">
        {unread.slice(0, SHOWN).map(({ line, why, text }) => (
          <li key={`${line}/${why}`}>
            <span>{k('unread.line', { line: String(line) })}</span>
            <span>{k(`unread.why.${why}`)}</span>
            <span className="muted">{text}</span>
          </li>
        ))}
      </ul>
      {unread.length > SHOWN && (
        <p className="muted">{k('unread.more', { more: unread.length - SHOWN })}</p>
      )}
    </Disclosure>
  );
}
