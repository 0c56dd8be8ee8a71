/** The plan: what for, how many hours, what would make it worth it and what would end it; worked out as it is typed. */
import { type FormEvent, useId, useRef, useState } from 'react';
import { type PlanPrice, priceFor } from '../../utils/decide/planPrice.ts';
import type { Forecast } from '../../utils/payoff/forecast.ts';
import type { Load } from '../../utils/payoff/load.ts';
import type { PayoffSettings, Plan, Term } from '../../utils/payoff/types.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { TextField } from '../ledger/Field.tsx';
import { isDay, parseAmount, showAmount } from '../ledger/parse.ts';
import { usePending } from '../ui/usePending.ts';
import { Area, Checks, Radios } from './Controls.tsx';
import { Foretell } from './Foretell.tsx';
import { LoadLine } from './LoadLine.tsx';
import {
  AIMS_SHOWN,
  COOL_OFFS,
  type CoolOff,
  FEELINGS,
  type PlanEntry,
  type PlanField,
  type PlanFields,
  parseHours,
  parseItems,
  planFields,
  readPlan,
} from './planForm.ts';
import { useDecideWords } from './words.ts';

export interface PlanFormProps {
  community: CommunityKey;
  /** What to begin with; empty: a new one. */
  plan: Partial<Plan>;
  /** The days of the term that runs; absent: none does. */
  term?: Term | undefined;
  /** What it would be paid with, by the days it is for. */
  price: PlanPrice;
  forecast: Forecast;
  load: Load;
  settings: PayoffSettings;
  nameOf(community: CommunityKey): string;
  /** A promise: nothing is sent again before it is settled. */
  onSave(plan: PlanEntry, coolOff: CoolOff): unknown;
  onCancel(): void;
}

export function PlanForm(props: PlanFormProps) {
  const { d, moment } = useDecideWords();
  const id = useId();
  const [fields, setFields] = useState(() => planFields(props.plan, props.term));
  const { remindAt } = props.plan;
  const [coolOff, setCoolOff] = useState<CoolOff>(remindAt === undefined ? 0 : 'keep');
  const [wrong, setWrong] = useState<readonly PlanField[]>([]);
  const { pending, run } = usePending();
  const form = useRef<HTMLFormElement>(null);
  const put = (change: Partial<PlanFields>) => {
    setFields((now) => ({ ...now, ...change }));
    setWrong((now) => now.filter((name) => !(name in change)));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readPlan(fields);
    if ('plan' in read) return run(() => props.onSave(read.plan, coolOff));
    setWrong(read.wrong);
    form.current?.querySelector<HTMLElement>(`[name="${read.wrong[0]}"]`)?.focus();
  };
  const text = (
    name: PlanField,
    more: { type?: 'date'; mode?: 'decimal'; placeholder?: string } = {},
  ) => (
    <TextField
      name={name}
      label={d(`plan.${name}`)}
      value={String(fields[name])}
      onChange={(value) => put({ [name]: value })}
      wrong={wrong.includes(name) ? d(`wrong.${name}`) : undefined}
      {...more}
    />
  );
  const hours = fields.hours.trim() ? parseHours(fields.hours) : undefined;
  const dated =
    fields.dated && isDay(fields.begin) && isDay(fields.end) && fields.begin < fields.end;
  const { cost, days } = priceFor(
    props.price,
    dated ? { begin: fields.begin, end: fields.end } : undefined,
  );
  return (
    <form ref={form} className="ledger-form" aria-label={d('plan.form')} onSubmit={save} noValidate>
      <Checks
        legend={d('plan.aims')}
        all={AIMS_SHOWN}
        chosen={fields.aims}
        text={(aim) => d(`aim.${aim}`)}
        onChange={(aims) => put({ aims })}
      />
      <div className="fields">
        {fields.aims.includes('deadline') && text('deadlineOn', { type: 'date' })}
        {text('hours', { mode: 'decimal', placeholder: '2' })}
        {text('items', { mode: 'decimal', placeholder: '10' })}
        {text('itemWorth', { mode: 'decimal', placeholder: '50' })}
      </div>
      <p className="source">{d('plan.itemNote')}</p>
      <Foretell
        cost={cost}
        days={days}
        hours={hours}
        items={fields.items.trim() ? parseItems(fields.items) : undefined}
        itemWorthFen={fields.itemWorth.trim() ? parseAmount(fields.itemWorth) : undefined}
        settings={props.settings}
        forecast={props.forecast}
        onHours={(n) => put({ hours: String(n) })}
        onItems={(n) => put({ items: String(n) })}
        onItemWorth={(fen) => put({ itemWorth: showAmount(fen) })}
      />
      <LoadLine
        load={props.load}
        more={hours === undefined ? undefined : { community: props.community, hours }}
        nameOf={props.nameOf}
      />
      <Area
        label={d('plan.questions')}
        value={fields.questions}
        rows={3}
        placeholder={d('plan.questionsHint')}
        onChange={(questions) => put({ questions })}
      />
      <div className="fields wide-fields">
        {text('worthIt', { placeholder: d('plan.worthItHint') })}
        {text('stopRule', { placeholder: d('plan.stopRuleHint') })}
      </div>
      <Radios
        legend={d('plan.feeling')}
        name={`${id}-feeling`}
        all={FEELINGS}
        chosen={fields.feeling || undefined}
        text={(one) => d(`feeling.${one}`)}
        onChange={(feeling) => put({ feeling })}
      />
      <div>
        <label className="check">
          <input
            type="checkbox"
            checked={fields.dated}
            onChange={(e) => put({ dated: e.target.checked })}
          />
          <span>{d('plan.dated')}</span>
          <span className="muted">{d('plan.datedNote')}</span>
        </label>
        {fields.dated && (
          <div className="fields">
            {text('begin', { type: 'date' })}
            {text('end', { type: 'date' })}
          </div>
        )}
      </div>
      <Radios<CoolOff>
        legend={d('plan.coolOff')}
        name={`${id}-cool`}
        all={remindAt === undefined ? COOL_OFFS : ['keep', ...COOL_OFFS]}
        chosen={coolOff}
        text={(n) => {
          if (n === 'keep') return d('plan.coolKeep', { until: moment(remindAt ?? 0) });
          return n === 0 ? d('plan.coolNone') : d('plan.coolDays', { waitDays: n });
        }}
        onChange={setCoolOff}
      />
      <p className="source">{d('plan.keptNote')}</p>
      <div className="row">
        <button type="submit" className="button primary" disabled={pending}>
          {coolOff === 0 ? d('plan.save') : d('plan.saveAndWait')}
        </button>
        <button type="button" className="button" onClick={props.onCancel}>
          {d('cancel')}
        </button>
      </div>
    </form>
  );
}
