/** Promises: those found in the introduction to keep, those kept with how they stand, and what one adds. */
import { useRef, useState } from 'react';
import { keyOfClaim } from '../../utils/claims/notKept.ts';
import type { ClaimDraft, FoundClaim, Tick } from '../../utils/claims/types.ts';
import type { Claim } from '../../utils/payoff/entries.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { usePending } from '../ui/usePending.ts';
import { ClaimForm } from './ClaimForm.tsx';
import type { ClaimEntry } from './claimForm.ts';
import { KeptClaim } from './KeptClaim.tsx';
import { useDecideWords } from './words.ts';

export interface PromisesProps {
  /** Found and not kept yet. */
  found: readonly FoundClaim[];
  kept: readonly { claim: Claim; tick: Tick }[];
  /** The introduction was read. */
  hasIntro: boolean;
  now: number;
  /** `id`: of one of `kept`, else of a new one. True once it is kept. */
  onKeep(claim: ClaimEntry, id: string): Promise<boolean>;
  onTick(claim: Claim, tick: Claim['tick']): void;
  onDrop(claim: Claim): void;
}

/** `key`: where the form stands. */
type Open = { claim: Partial<Claim>; id: string; key: string };

export function Promises(props: PromisesProps) {
  const { found, kept, hasIntro, onKeep, onTick, onDrop } = props;
  const { d } = useDecideWords();
  const [open, setOpen] = useState<Open>();
  const { pending, run } = usePending();
  // Of those found: the same for all tries of one.
  const ids = useRef(new Map<string, string>());
  const idOf = (key: string) => {
    const id = ids.current.get(key) ?? crypto.randomUUID();
    ids.current.set(key, id);
    return id;
  };
  const keepFound = async (claim: ClaimDraft, key: string) => {
    if (await onKeep(claim, idOf(key))) ids.current.delete(key);
  };
  const form = open && (
    <ClaimForm
      key={open.key}
      claim={open.claim}
      onSave={async (claim) => {
        if (await onKeep(claim, open.id)) setOpen(undefined);
      }}
      onCancel={() => setOpen(undefined)}
    />
  );
  return (
    <div className="promised">
      {kept.length > 0 ? (
        <ul className="claims" aria-label={d('claim.kept')}>
          {kept.map(({ claim, tick }) => (
            <li key={claim.id} data-claim={claim.kind} data-tick={tick.state}>
              {open?.key === claim.id ? (
                form
              ) : (
                <KeptClaim
                  claim={claim}
                  tick={tick}
                  onTick={(to) => onTick(claim, to)}
                  onEdit={() => setOpen({ claim, id: claim.id, key: claim.id })}
                  onDrop={() => onDrop(claim)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="muted">{d('claim.none')}</p>
      )}
      {found.length > 0 && (
        <section aria-label={d('claim.found')}>
          <h3 className="quiet-head">{d('claim.found')}</h3>
          <p className="source">{d('claim.foundNote')}</p>
          <ul className="proposals">
            {found.map(({ claim }) => (
              <li key={keyOfClaim(claim)} className="proposal" data-found={claim.kind}>
                {open?.key === keyOf(claim) ? (
                  form
                ) : (
                  <>
                    <p>
                      <span className="chip">{d(`claim.kinds.${claim.kind}`)}</span> “{claim.text}”
                    </p>
                    <p className="source">{readAs(claim, d)}</p>
                    <div className="row">
                      <button
                        type="button"
                        className="button primary"
                        disabled={pending}
                        onClick={() => run(() => keepFound(claim, keyOf(claim)))}
                      >
                        {d('claim.keep')}
                        <span className="sr-only"> {claim.text}</span>
                      </button>
                      <button
                        type="button"
                        className="button"
                        onClick={() =>
                          setOpen({ claim, id: crypto.randomUUID(), key: keyOf(claim) })
                        }
                      >
                        {d('claim.change')}
                        <span className="sr-only"> {claim.text}</span>
                      </button>
                    </div>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!hasIntro && <p className="source">{d('claim.noIntro')}</p>}
      {hasIntro && found.length + kept.length === 0 && (
        <p className="source">{d('claim.nothingFound')}</p>
      )}
      {open?.key === 'new' ? (
        form
      ) : (
        <div className="row">
          <button
            type="button"
            className="button"
            onClick={() => setOpen({ claim: {}, id: crypto.randomUUID(), key: 'new' })}
          >
            {d('claim.add')}
          </button>
        </div>
      )}
      <Disclosure title={d('claim.howTitle')}>
        <p className="source">{d('claim.how')}</p>
      </Disclosure>
    </div>
  );
}

const keyOf = (claim: ClaimDraft) => `found ${keyOfClaim(claim)}`;

const LONG = /长文|万字|[\d千百]\s*字|long[- ]?form|long essay|\d[\d,]*\s*words/i;

/** What was understood of the words, so that the user sees what will be counted. */
export function readAs(
  claim: ClaimDraft | Claim,
  d: (key: string, params?: Record<string, string | number>) => string,
): string {
  const { kind, count, per, thing, hours, members, name } = claim;
  const params = {
    step: count ?? 0,
    n: count ?? 0,
    per: per ? d(`claim.pers.${per}`) : '',
    what: d(`claim.counted.${thing ?? 'other'}`, { n: count ?? 0 }),
    withinHours: hours ?? 0,
    members: members ?? 0,
    name: name ?? '',
  };
  // That posts are long is promised often, and nothing that is counted.
  const noLength = (said: string) => (LONG.test(claim.text) ? d('claim.noLength', { said }) : said);
  const known = {
    pace: count !== undefined && per !== undefined,
    total: count !== undefined,
    live: count !== undefined && per !== undefined,
    answer: hours !== undefined,
    'price-rise': members !== undefined,
    guest: name !== undefined,
    refund: hours !== undefined,
    other: true,
  }[kind];
  if (kind === 'price-rise' && members === undefined && count !== undefined) {
    return d('claim.readAs.price-riseStep', params);
  }
  if (kind === 'total' && known && per) return noLength(d('claim.readAs.totalPer', params));
  const said = d(`claim.readAs.${kind}${known ? '' : 'Open'}`, params);
  return kind === 'pace' || kind === 'total' ? noLength(said) : said;
}
