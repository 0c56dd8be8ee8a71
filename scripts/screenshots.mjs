/** Makes docs/screenshots/ anew from the replay site, after a build. */
import { prepare } from './setup/prepare.mjs';
import { pinned, tail, tool } from './setup/run.mjs';
import { done, run, Trouble } from './setup/say.mjs';

await run(async () => {
  const { browser } = await prepare();
  const build = await tool('wxt', ['build']);
  if (build.code !== 0) throw new Trouble(`The build failed:\n${tail(build.output)}`, 'See above.');
  done('extension built');
  process.exitCode = await pinned('scripts/tour/screenshots.ts', [
    browser,
    ...process.argv.slice(2),
  ]);
});
