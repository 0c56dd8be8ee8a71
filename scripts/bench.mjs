/** `npm run bench`: set up, build, then measure (tests/bench/bench.ts). */
import { prepare } from './setup/prepare.mjs';
import { pinned, tail, tool } from './setup/run.mjs';
import { done, run, Trouble } from './setup/say.mjs';

await run(async () => {
  const { browser } = await prepare();
  const build = await tool('wxt', ['build']);
  if (build.code !== 0) throw new Trouble(`The build failed:\n${tail(build.output)}`, 'See above.');
  done('extension built');
  process.exitCode = await pinned('tests/bench/bench.ts', [browser, ...process.argv.slice(2)]);
});
