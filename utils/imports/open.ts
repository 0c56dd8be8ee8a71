/**
 * What a chosen file is, told by its content and not by its name, and what it holds. Throws `Refused`
 * with the reason; nothing is changed by reading. Pure.
 */
import { BACKUP_FORMAT } from '../formats/backup.ts';
import type { Breath } from '../formats/cells.ts';
import { csvRows } from './csvRows.ts';
import { decode } from './decode.ts';
import { readStatement, type Statement } from './statement.ts';
import { readSubscriptions, type Subscriptions, subscriptionApp } from './subscriptions.ts';
import { isTimeTracker, readTimeTracker, type TrackedTime } from './timeTracker.ts';
import { CAPS, Refused } from './types.ts';
import { xlsxRows } from './xlsxRows.ts';

export type Opened =
  /** A backup of ours: read, checked and restored as a whole elsewhere. */
  | { kind: 'backup' }
  | { kind: 'statement'; statement: Statement }
  | { kind: 'subscriptions'; subscriptions: Subscriptions }
  | { kind: 'time'; time: TrackedTime };

export interface OpenWith {
  /** `YYYY-MM-DD`. */
  today: string;
  /** Hosts of the read sites. */
  hosts: readonly string[];
  breath: Breath;
}

const HEAD = 4096;
const NAMED = `"${BACKUP_FORMAT}"`;

export async function openFile(file: Blob, { today, hosts, breath }: OpenWith): Promise<Opened> {
  if (file.size === 0) throw new Refused('empty');
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (begins(head, [0x50, 0x4b])) return { kind: 'statement', statement: await fromXlsx() };
  // Word and Excel of before 2007, and files locked with a password.
  if (begins(head, [0xd0, 0xcf, 0x11, 0xe0])) throw new Refused('old-excel');
  const start = new TextDecoder().decode(head).trimStart();
  const json = /^[[{]/.test(start);
  // We write what it is first; written anew by another program it may stand behind all else.
  if (json && (start.includes(NAMED) || (await endOf(file)).includes(NAMED)))
    return { kind: 'backup' };
  if (file.size > CAPS.file) throw new Refused('too-large', String(file.size));
  const { text } = decode(new Uint8Array(await file.arrayBuffer()));
  await breath();
  return json ? fromJson(text) : fromCsv(text);

  async function fromXlsx(): Promise<Statement> {
    if (file.size > CAPS.file) throw new Refused('too-large', String(file.size));
    return readStatement(await xlsxRows(file, breath), breath);
  }

  async function fromCsv(text: string): Promise<Opened> {
    const statement = await readStatement(await csvRows(text, breath), breath);
    return { kind: 'statement', statement };
  }

  async function fromJson(text: string): Promise<Opened> {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new Refused('not-json');
    }
    if (Object(value).format === BACKUP_FORMAT) return { kind: 'backup' };
    if (isTimeTracker(value)) {
      return { kind: 'time', time: await readTimeTracker(value, hosts, breath) };
    }
    if (subscriptionApp(value)) {
      return { kind: 'subscriptions', subscriptions: readSubscriptions(value, today) };
    }
    throw new Refused('not-known');
  }
}

async function endOf(file: Blob): Promise<string> {
  return new TextDecoder().decode(await file.slice(-HEAD).arrayBuffer());
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
