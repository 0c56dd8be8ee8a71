/** The plan's part of the record: what waits, what was kept, and the form for a new one. */
import { useState } from 'react';
import type { PlanLock, PlanVersion } from '../../utils/decide/planKept.ts';
import type { Plan, Term } from '../../utils/payoff/types.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { PlanForm, type PlanFormProps } from './PlanForm.tsx';
import { PlanView } from './PlanView.tsx';
import type { CoolOff, PlanEntry } from './planForm.ts';
import { Waiting } from './Waiting.tsx';
import { useDecideWords } from './words.ts';

export interface PlanBlockProps extends Omit<PlanFormProps, 'plan' | 'onSave' | 'onCancel'> {
  /** Newest first. */
  plans: readonly Plan[];
  now: number;
  /** Why a plan cannot be changed, by its id; absent: it can. */
  locks: ReadonlyMap<string, PlanLock>;
  /** What a plan said before it was changed, newest first, by its id. */
  versions: ReadonlyMap<string, readonly PlanVersion[]>;
  /** Ids of plans set aside and not decided yet. */
  waiting: ReadonlySet<string>;
  /** The days an undated plan can be set to, by its id; absent: none. */
  bindable: ReadonlyMap<string, Term>;
  /** `id`: of one of `plans`, else of a new one. True once it is kept. */
  onSave(plan: PlanEntry, coolOff: CoolOff, id: string): Promise<boolean>;
  /** Sets the days of a plan that had none. */
  onTerm(plan: Plan, term: Term): void;
  onDrop(plan: Plan): void;
}

export function PlanBlock(props: PlanBlockProps) {
  const { plans, now, locks, versions, waiting, bindable, onSave, onTerm, onDrop, ...form } = props;
  const { d, moment } = useDecideWords();
  const [open, setOpen] = useState<{ plan: Partial<Plan>; id: string }>();
  const [first, ...older] = plans;
  const before = (all: readonly PlanVersion[]) =>
    all.length > 0 && (
      <Disclosure title={d('plan.before', { count: all.length })}>
        {all.map(({ plan, untilAt }) => (
          <div key={untilAt}>
            <p className="source">{d('plan.until', { until: moment(untilAt) })}</p>
            <PlanView plan={plan} />
          </div>
        ))}
      </Disclosure>
    );
  const view = (plan: Plan, bound = bindable.get(plan.id)) => (
    <PlanView key={plan.id} plan={plan} editedAt={versions.get(plan.id)?.[0]?.untilAt}>
      {before(versions.get(plan.id) ?? [])}
      {waiting.has(plan.id) && plan.remindAt !== undefined && (
        <Waiting at={plan.remindAt} over={plan.remindAt <= now} />
      )}
      <div className="row">
        {bound && (
          <button type="button" className="button" onClick={() => onTerm(plan, bound)}>
            {d('plan.bind', { beginDay: bound.begin, endDay: bound.end })}
          </button>
        )}
        {locks.has(plan.id) ? (
          <span className="muted small" data-lock={locks.get(plan.id)}>
            {d(`plan.closed.${locks.get(plan.id)}`)}
          </span>
        ) : (
          <button type="button" className="link" onClick={() => setOpen({ plan, id: plan.id })}>
            {d('plan.edit')}
          </button>
        )}
        <button type="button" className="link" onClick={() => onDrop(plan)}>
          {d('plan.drop')}
        </button>
      </div>
    </PlanView>
  );
  return (
    <>
      <div className="block-head">
        <h2>{d('plan.title')}</h2>
        {!open && (
          <button
            type="button"
            className="button"
            onClick={() => setOpen({ plan: {}, id: crypto.randomUUID() })}
          >
            {d(first ? 'plan.another' : 'plan.new')}
          </button>
        )}
      </div>
      {open && (
        <PlanForm
          {...form}
          key={open.id}
          plan={open.plan}
          onSave={async (plan, coolOff) => {
            if (await onSave(plan, coolOff, open.id)) setOpen(undefined);
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {!first && !open && <p className="muted">{d('plan.none')}</p>}
      {first && open?.id !== first.id && view(first)}
      {older.length > 0 && (
        <Disclosure title={d('plan.older', { count: older.length })}>
          {older.filter((plan) => plan.id !== open?.id).map((plan) => view(plan))}
        </Disclosure>
      )}
    </>
  );
}
