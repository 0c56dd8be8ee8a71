/** A plan set aside: until when, or that its time has come. */
import { useDecideWords } from './words.ts';

export function Waiting({ at, over }: { at: number; over: boolean }) {
  const { d, moment } = useDecideWords();
  return (
    <p className="notice" data-waiting={over ? 'over' : 'on'}>
      {d(over ? 'plan.waitOver' : 'plan.waits', { until: moment(at) })}
    </p>
  );
}
