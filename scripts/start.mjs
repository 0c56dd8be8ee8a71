/** `npm start`: set up, build, then show the way from a planet to its card (scripts/tour/tour.ts). */
import { prepare } from './setup/prepare.mjs';
import { pinned, tail, tool } from './setup/run.mjs';
import { done, run, seconds, Trouble } from './setup/say.mjs';

await run(async () => {
  const { browser } = await prepare();
  const started = Date.now();
  const build = await tool('wxt', ['build']);
  if (build.code !== 0)
    throw new Trouble(
      `The extension could not be built:\n${tail(build.output)}`,
      'The lines above name the file; `npm run build` repeats only this step.',
    );
  done('extension built', seconds(Date.now() - started));
  process.exitCode = await pinned('scripts/tour/tour.ts', [browser, ...process.argv.slice(2)]);
});
