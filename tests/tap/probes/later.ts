import type { Kit } from './kit.ts';

/** Frames that have arrived at an address of their own. */
export async function askLater(kit: Kit): Promise<void> {
  const { ask, frame, moving } = kit;
  // A window on its way keeps its listeners where it arrives at an address of the same site.
  const noticed: string[] = [];
  const listened = frame((f) => {
    f.src = '/frame';
  });
  for (const on of [listened, listened.document])
    for (const type of ['focusin', 'change'])
      on.addEventListener(type, (event) => noticed.push(`${type} ${event.eventPhase}`), true);
  // Later: frames that have arrived.
  const late = [frame((f) => (f.srcdoc = '<p>x')), frame((f) => (f.src = '/frame'))];
  await new Promise((done) => setTimeout(done, 1000));
  for (const [i, realm] of [...late, moving].entries()) {
    ask(`arrived frame ${i}`, () => [
      realm.Function.prototype.toString.call(XMLHttpRequest),
      realm.Function.prototype.toString.call(Function.prototype.toString),
      Function.prototype.toString.call(realm.Function.prototype.toString),
      Object.getOwnPropertyNames(realm).length,
    ]);
  }
  ask('noticed by a window on its way', () => [noticed, listened.location.pathname]);
  const arrived = late.length;
  ask('dom', () => [arrived, document.documentElement.outerHTML.length, document.scripts.length]);
}
