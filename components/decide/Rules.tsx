/**
 * Rules of the platform: each dated where a date is known, with where it was read, how sure it is and the page that has the
 * last word. The link opens only on a click.
 */
import type { PlatformRule } from '../../utils/sites/zsxq/rules.ts';
import { useDecideWords } from './words.ts';

export function Rules({ rules }: { rules: readonly PlatformRule[] }) {
  return (
    <ul className="rules">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Rule rule={rule} />
        </li>
      ))}
    </ul>
  );
}

export function Rule({ rule }: { rule: PlatformRule }) {
  const { d } = useDecideWords();
  const { id, params, asOf, source, sure, link } = rule;
  return (
    <div className="rule" data-rule={id} data-sure={sure} data-source={source}>
      <p>{d(`rule.${id}`, params)}</p>
      <p className="source">
        {d(`rules.sure.${sure}`)} · {d('rules.from', { source: d(`rules.source.${source}`) })} ·{' '}
        {asOf ? d('rules.asOf', { asOfDay: asOf }) : d('rules.undated')} · {d('rules.unread')} ·{' '}
        <a href={link} target="_blank" rel="noreferrer noopener">
          {d('rules.link')}
          <span className="sr-only"> {d(`rules.name.${id}`)}</span>
        </a>
      </p>
    </div>
  );
}
