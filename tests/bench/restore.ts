/** P9: a whole restore of three years, validation included, beside putting one record a row. */
import type { Page } from 'playwright-core';
import { type BackupData, writeBackup } from '../../utils/formats/backup.ts';
import { stage } from '../e2e/kit/browser.ts';
import { type Line, median, ms } from './line.ts';
import { readPlanet } from './popup.ts';
import { fillYears, THREE_YEARS } from './years.ts';

const ROUNDS = 3;
const SINGLE = 20_000;

export async function restore(): Promise<Line[]> {
  const on = await stage();
  try {
    const { id } = on.replay.truth('lively');
    await readPlanet(on, id);
    await fillYears(on, `zsxq:${id}`, THREE_YEARS);
    const page = await on.open('welcome.html');
    const data = await allRows(page);
    const rows = Object.values(data)
      .flat()
      .reduce((sum, row) => sum + (Array.isArray(row.topics) ? row.topics.length : 1), 0);
    const text = await writeBackup(data, Date.now());
    const [ours, single]: number[][] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      const times = [await restored(page, text), await putSingly(page)] as const;
      if (round === 0) continue;
      ours?.push(times[0] / rows);
      single?.push(times[1] / SINGLE);
    }
    const [mine, theirs] = [median(ours ?? []), median(single ?? [])];
    return [
      {
        id: 'P9',
        what: `restore of ${rows.toLocaleString('en')} rows, a thousand of them`,
        ours: ms(mine * 1000),
        yardstick: `${ms(theirs * 1000)}, one record a row with two indexes`,
        ratio: mine / theirs,
        target: 0.1,
      },
    ];
  } finally {
    await on.close();
  }
}

function allRows(page: Page): Promise<BackupData> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('planet-worth'));
    const all: BackupData = {};
    for (const name of db.objectStoreNames)
      all[name] = await done(db.transaction(name).objectStore(name).getAll());
    db.close();
    return all;
  });
}

/** Ms until the background says that everything is written. */
function restored(page: Page, text: string): Promise<number> {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('incoming.json', { create: true });
    const out = await handle.createWritable();
    await out.write(file);
    await out.close();
    const began = performance.now();
    const body = { mode: 'replace' };
    const answer = await chrome.runtime.sendMessage({ type: 'restoreBackup', body });
    if (!answer.ok) throw new Error(`not restored: ${JSON.stringify(answer)}`);
    return performance.now() - began;
  }, text);
}

function putSingly(page: Page): Promise<number> {
  return page.evaluate(async (rows) => {
    const open = indexedDB.open('single', 1);
    open.onupgradeneeded = () => {
      const store = open.result.createObjectStore('topics', { keyPath: 'id' });
      store.createIndex('community', 'community');
      store.createIndex('createdAt', 'createdAt');
    };
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const topic = { kind: 'talk', author: 'abcdefghijklmnop', readers: 120, likes: 7, comments: 3 };
    const began = performance.now();
    const tx = open.result.transaction('topics', 'readwrite');
    for (let n = 0; n < rows; n++)
      tx.objectStore('topics').put({
        ...topic,
        ...{ id: `${n}`, community: `zsxq:${n % 200}`, createdAt: 1.7e12 + n },
        ...{ firstSeenAt: 1.7e12, countsSeenAt: 1.7e12 },
      });
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    const took = performance.now() - began;
    open.result.close();
    const gone = indexedDB.deleteDatabase('single');
    await new Promise((resolve) => {
      gone.onsuccess = resolve;
    });
    return took;
  }, SINGLE);
}
