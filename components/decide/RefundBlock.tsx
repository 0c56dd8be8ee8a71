/**
 * The first 72 hours: how long a payment can still be given back, by the rule as it was looked up;
 * the pay time where it is not known, and the refund booked beside its fee. Anew every minute, with
 * the page's clock; no timer of its own.
 */
import type { ReactNode } from 'react';
import { useState } from 'react';
import { HOUR, MINUTE } from '../../utils/days.ts';
import type { RefundWindow } from '../../utils/decide/refund.ts';
import type { PlatformRule } from '../../utils/sites/zsxq/rules.ts';
import { PayTime } from './PayTime.tsx';
import { Rules } from './Rules.tsx';
import { useDecideWords } from './words.ts';

interface Props {
  refund: RefundWindow;
  /** The refund rule first, then those that qualify it. */
  rules: readonly PlatformRule[];
  /** What cannot be refunded though it was paid. */
  coins: PlatformRule;
  /** The pay time, told by the user. True once it is kept. */
  onPayTime(at: number): Promise<boolean>;
  /** Lets go of the pay time the user typed. */
  onRelease(): void;
  /** Books a refund; absent: there is no fee to pair it with. */
  onRefund?: (() => void) | undefined;
  /** Where the fee is booked that a refund would be paired with; absent: it is, or there is none. */
  feeHref?: string | undefined;
  children?: ReactNode;
}

const WINDOW = 72 * HOUR;

export function RefundBlock(props: Props) {
  const { refund, rules, coins, onPayTime, onRelease, onRefund, feeHref, children } = props;
  const { d, tell, moment, span } = useDecideWords();
  const [typing, setTyping] = useState(false);
  const { state, leftMs = 0, endsAt, paidAt, sure, from, rule } = refund;
  const counting = state === 'open' || state === 'closing';
  const minutes = Math.floor(leftMs / MINUTE);
  return (
    <div className="refund" data-refund={state} data-left-minutes={minutes} data-ends-at={endsAt}>
      <div className="block-head">
        <h2>{d('refund.title')}</h2>
      </div>
      {counting && (
        <p className="figure" role="timer">
          {span(minutes * MINUTE)} <span className="unit">{d('refund.left')}</span>
        </p>
      )}
      <p className={state === 'closing' ? 'notice' : ''}>{tell(refund.says)}</p>
      {refund.doubt && <p data-says={refund.doubt.id}>{tell(refund.doubt)}</p>}
      {counting && (
        <svg
          className="refund-bar"
          viewBox="0 0 100 8"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect className="bar-track" width="100" height="8" />
          <rect className="bar-fill" width={100 - (100 * leftMs) / WINDOW} height="8" />
          {[48, 66].map((h) => (
            <path
              key={h}
              className="side-need"
              d={`M${(100 * h) / 72} 0V8`}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      )}
      {paidAt !== undefined && (
        <p className="source">
          {d(`refund.from.${from ?? 'read'}`, { paid: moment(paidAt) })}
          {sure === false && ` ${d('refund.unsure')}`}
          {counting && endsAt !== undefined && ` ${d('refund.until', { until: moment(endsAt) })}`}
        </p>
      )}
      <Rules rules={rule.id === coins.id ? rules : [...rules, coins]} />
      <div className="row">
        {onRefund && (
          <button type="button" className="button" onClick={onRefund}>
            {d('refund.book')}
          </button>
        )}
        {!typing && state !== 'none' && (
          <button type="button" className="button" onClick={() => setTyping(true)}>
            {d(paidAt === undefined ? 'refund.enter' : 'refund.correct')}
          </button>
        )}
        {!typing && refund.typedAt !== undefined && (
          <button type="button" className="button" onClick={onRelease}>
            {d('refund.release')}
          </button>
        )}
      </div>
      {feeHref && (
        <p className="small" data-says="refund.feeFirst">
          {d('refund.feeFirst')} <a href={feeHref}>{d('refund.toFee')}</a>
        </p>
      )}
      {typing && (
        <PayTime
          at={paidAt}
          onSave={async (at) => {
            if (await onPayTime(at)) setTyping(false);
          }}
          onCancel={() => setTyping(false)}
        />
      )}
      {children}
    </div>
  );
}
