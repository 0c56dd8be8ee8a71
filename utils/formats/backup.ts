/**
 * The backup file (docs/backup.md): one JSON object, the same for the same data to the byte.
 * Pure. Errors say what and where; nothing is half read.
 */
import { z } from 'zod';
import { canonical } from './canonical.ts';

export const BACKUP_FORMAT = 'planet-worth-backup';
/** Raised with every change of what is in `data`; files of lower ones are read too. */
export const BACKUP_VERSION = 2;
/** Larger files are refused before they are parsed. */
export const BACKUP_MAX_CHARS = 400_000_000;

const Envelope = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().min(1),
  /** Epoch ms. */
  exportedAt: z.int().min(0),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  data: z.custom<Record<string, Record<string, unknown>[]>>(areTables),
});
export type Backup = z.infer<typeof Envelope>;
export type BackupData = Backup['data'];

/** Why a file is refused: a locale key under `error.backup-`, and where in the file. */
export type BackupError =
  | 'too-large'
  | 'not-json'
  | 'not-a-backup'
  | 'newer'
  | 'damaged'
  | 'bad-row';
export type ReadBackup =
  | { ok: true; backup: Backup }
  | { ok: false; error: BackupError; where: string };

/** The file's text. `exportedAt`: epoch ms. Tables and keys are sorted. */
export async function writeBackup(data: BackupData, exportedAt: number): Promise<string> {
  const text = canonical(data);
  const head = canonical({
    checksum: await sha256(text),
    exportedAt,
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
  });
  // `data` last: the text that was hashed goes into the file as it is.
  return `${head.slice(0, -1)},"data":${text}}`;
}

export async function readBackup(text: string): Promise<ReadBackup> {
  if (text.length > BACKUP_MAX_CHARS) {
    return { ok: false, error: 'too-large', where: String(text.length) };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, error: 'not-json', where: (error as Error).message.slice(0, 200) };
  }
  const parsed = Envelope.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, error: 'not-a-backup', where };
  }
  const backup = parsed.data;
  if (backup.version > BACKUP_VERSION) {
    return { ok: false, error: 'newer', where: String(backup.version) };
  }
  if (!(await isWhole(text, backup))) return { ok: false, error: 'damaged', where: 'checksum' };
  return { ok: true, backup };
}

/** As it was written the data is the file's last part; written anew by another program it is made again. */
async function isWhole(text: string, { data, checksum }: Backup): Promise<boolean> {
  const from = text.slice(0, HEAD).indexOf(DATA);
  const raw = text.slice(from + DATA.length, text.lastIndexOf('}'));
  if (from > 0 && (await sha256(raw)) === checksum) return true;
  return (await sha256(canonical(data))) === checksum;
}

const DATA = ',"data":';
/** Characters the head of a file has at most, as we write it. */
const HEAD = 400;

/** Lists of objects by name: by hand, as there may be hundreds of thousands. */
function areTables(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.values(value).every((rows) => Array.isArray(rows) && rows.every(isObject));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
}
