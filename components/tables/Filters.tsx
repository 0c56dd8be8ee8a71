/** Search, and what a table is filtered by: community, kinds, a span of days, a span of amounts. */
import type { TableModel } from './model/TableModel.ts';
import { ALL, unread, type Wanted } from './model/wanted.ts';
import type { AnyRow } from './spec.ts';
import type { TableWords } from './words.ts';

interface Props<Row extends AnyRow> {
  model: TableModel<Row>;
  words: TableWords;
  wanted: Wanted;
  onWanted(wanted: Wanted): void;
}

export function Filters<Row extends AnyRow>({ model, words, wanted, onWanted }: Props<Row>) {
  const { tb, nameOf } = words;
  const { day, amount } = model.spec.filters;
  const set = (part: Partial<Wanted>) => onWanted({ ...wanted, ...part });
  const communities = model.options
    .communityKeys()
    .map((key) => [key, nameOf(key)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], 'zh-CN'));
  const bad = unread(wanted);
  return (
    <search className="grid-filters">
      <label>
        <span className="sr-only">{tb('search')}</span>
        <input
          type="search"
          className="field"
          placeholder={tb('search')}
          value={wanted.search}
          onChange={(event) => set({ search: event.target.value })}
        />
      </label>
      <Choice
        label={tb('col.community')}
        any={tb('everyCommunity')}
        values={communities}
        value={wanted.community}
        onValue={(community) => set({ community })}
      />
      {model.options.ofKinds(words).map(({ column, values }) => (
        <Choice
          key={column}
          label={tb(`col.${column}`)}
          any={tb('every', { what: tb(`col.${column}`) })}
          values={values}
          value={wanted.kinds[column] ?? ''}
          onValue={(value) => set({ kinds: { ...wanted.kinds, [column]: value } })}
        />
      ))}
      {day && (
        <fieldset className="grid-span">
          <legend className="sr-only">{tb(`col.${day.key}`)}</legend>
          <End
            label={tb('from', { what: tb(`col.${day.key}`) })}
            type="date"
            value={wanted.from}
            onValue={(from) => set({ from })}
          />
          <End label={tb('to')} type="date" value={wanted.to} onValue={(to) => set({ to })} />
        </fieldset>
      )}
      {amount && (
        <fieldset className="grid-span">
          <legend className="sr-only">{tb(`col.${amount.key}`)}</legend>
          <End
            label={tb('fromAmount', { what: tb(`col.${amount.key}`) })}
            value={wanted.least}
            wrong={bad.least}
            onValue={(least) => set({ least })}
          />
          <End
            label={tb('to')}
            value={wanted.most}
            wrong={bad.most}
            onValue={(most) => set({ most })}
          />
        </fieldset>
      )}
      {isAsked(wanted) && (
        <button type="button" className="link" onClick={() => onWanted(ALL)}>
          {tb('showAll')}
        </button>
      )}
    </search>
  );
}

function isAsked({ kinds, ...rest }: Wanted): boolean {
  return [...Object.values(kinds), ...Object.values(rest)].some((text) => text !== '');
}

interface ChoiceProps {
  label: string;
  any: string;
  values: readonly (readonly [value: string, text: string])[];
  value: string;
  onValue(value: string): void;
}

function Choice({ label, any, values, value, onValue }: ChoiceProps) {
  if (values.length === 0 && !value) return null;
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select className="field" value={value} onChange={(event) => onValue(event.target.value)}>
        <option value="">{any}</option>
        {values.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
        {value && !values.some(([one]) => one === value) && <option value={value}>–</option>}
      </select>
    </label>
  );
}

interface EndProps {
  label: string;
  type?: 'date';
  value: string;
  wrong?: boolean;
  onValue(value: string): void;
}

function End({ label, type, value, wrong, onValue }: EndProps) {
  return (
    <label className={type ? undefined : 'grid-amount'}>
      <span>{label}</span>
      <input
        type={type ?? 'text'}
        inputMode={type ? undefined : 'decimal'}
        className="field"
        aria-invalid={wrong || undefined}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
    </label>
  );
}
