/** Visits, newest first: when, how long they were active, on what kind of page; those by hand marked. */
import { useState } from 'react';
import { TableBox } from '../ui/TableBox.tsx';
import { Acts } from './Acts.tsx';
import { SessionForm } from './SessionForm.tsx';
import type { SessionView } from './sessions.ts';
import { useLedgerWords } from './words.ts';

interface Props {
  sessions: readonly SessionView[];
  /** How many there are in all; those before these are asked for. */
  total: number;
  onOlder(): void;
  onDrop(session: SessionView): void;
  /** What it shall be instead: itself changed, or two. */
  onPut(session: SessionView, instead: SessionView[]): void;
}

const FIRST = 8;

export function SessionTable({ sessions, total, onOlder, onDrop, onPut }: Props) {
  const { l, lang, span } = useLedgerWords();
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<SessionView>();
  if (sessions.length === 0) return <p className="muted">{l('session.none')}</p>;
  const moment = new Intl.DateTimeFormat(lang, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <>
      <TableBox label={l('session.title')}>
        <thead>
          <tr>
            <th scope="col">{l('session.when')}</th>
            <th scope="col" className="num">
              {l('session.active')}
            </th>
            <th scope="col">{l('session.where')}</th>
            <th scope="col">
              <span className="sr-only">{l('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.slice(0, all ? undefined : FIRST).map((session) => {
            const { id, fromAt, ms, byHand, note } = session;
            const kinds = Object.entries(ms).sort(([, a], [, b]) => b - a);
            return (
              <tr key={id}>
                <th scope="row">{moment.format(fromAt)}</th>
                <td className="num">{span(kinds.reduce((sum, [, one]) => sum + one, 0))}</td>
                <td className="wrap">
                  {byHand
                    ? [l('time.by-hand'), note].filter(Boolean).join(' · ')
                    : kinds.map(([kind]) => l(`pageKind.${kind}`)).join(l('comma'))}
                </td>
                <td>
                  <Acts
                    name={moment.format(fromAt)}
                    onEdit={() => setOpen(session)}
                    onDrop={() => onDrop(session)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </TableBox>
      {open && (
        <SessionForm
          key={open.id}
          session={open}
          onPut={(instead) => {
            onPut(open, instead);
            setOpen(undefined);
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {sessions.length > FIRST && !all && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {l('session.all', { count: sessions.length })}
        </button>
      )}
      {all && total > sessions.length && (
        <button type="button" className="link" onClick={onOlder}>
          {l('session.older', { count: total - sessions.length })}
        </button>
      )}
    </>
  );
}
