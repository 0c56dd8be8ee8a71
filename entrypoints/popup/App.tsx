/** The popup: this page's planet, the one asked for, or the planets seen. */
import { useEffect, useRef, useState } from 'react';
import { Skeleton } from '../../components/states/States.tsx';
import { useWords } from '../../components/words.ts';
import type { CommunityKey } from '../../utils/words.ts';
import { CommunityCard } from '../pages/CommunityCard.tsx';
import { DecideSection } from '../pages/decide/DecideSection.tsx';
import { HealthNotice } from '../pages/HealthNotice.tsx';
import { LedgerSection } from '../pages/LedgerSection.tsx';
import { useSettings } from '../pages/useSettings.ts';
import { started } from './early.ts';
import { Planets } from './Planets.tsx';
import { askedFor, type Where } from './where.ts';

interface Props {
  /** Where the popup is opened, when that is known already. */
  first?: Where | undefined;
}

export function App({ first }: Props) {
  const { t } = useWords();
  const inUse = useSettings();
  const [where, setWhere] = useState<Where | undefined>(() => {
    if (first) return first;
    const community = askedFor(location.search);
    return community && { at: 'planet', community, asked: true };
  });
  const wanted = where === undefined;
  useEffect(() => {
    if (wanted) void started().where.then(setWhere);
  }, [wanted]);
  const main = useRef<HTMLElement>(null);
  // What was clicked is gone after it: the focus goes to what took its place.
  const go = (next: Where) => {
    setWhere(next);
    main.current?.focus();
  };
  const open = (community: CommunityKey) => go({ at: 'planet', community, asked: true });
  const community = where?.at === 'planet' ? where.community : undefined;
  return (
    <>
      <header className="bar">
        <img className="bar-mark" src="/icon/48.png" alt="" />
        <span className="bar-name">{t('app.name')}</span>
        {community && (
          <button type="button" className="link" onClick={() => go({ at: 'elsewhere' })}>
            {t('action.back')}
          </button>
        )}
        <a href="/dashboard.html" target="_blank" rel="noreferrer">
          {t('action.dashboard')}
        </a>
      </header>
      <main ref={main} tabIndex={-1} className="popup-main">
        <HealthNotice />
        {where === undefined && <Skeleton />}
        {where?.at === 'planet' && (
          <CommunityCard
            community={where.community}
            inUse={inUse}
            absent={where.asked ? 'notSeen' : 'notRead'}
            aside={
              <a
                href={`/dashboard.html#/community/${where.community}`}
                target="_blank"
                rel="noreferrer"
              >
                {t('action.record')}
              </a>
            }
            below={
              <>
                <LedgerSection community={where.community} inUse={inUse} here={where.topic} />
                <DecideSection community={where.community} inUse={inUse} />
              </>
            }
          />
        )}
        {where && where.at !== 'planet' && (
          <Planets inUse={inUse} onSite={where.at === 'site'} onOpen={open} />
        )}
      </main>
    </>
  );
}
