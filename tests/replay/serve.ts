/**
 * The replay as a real TLS server on this machine, for browsers that cannot be routed.
 * `node tests/replay/serve.ts [port] [epoch ms]` prints how to point a browser at it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { selfSigned } from './certificate.ts';
import type { Fault } from './faults.ts';
import { headersOf, standIn } from './standIn.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

export const HOSTS = [
  'wx.zsxq.com',
  'api.zsxq.com',
  'pub-api.zsxq.com',
  'public.zsxq.com',
  'm.zsxq.com',
  'images.zsxq.com',
  'file.zsxq.com',
] as const;

export interface Served {
  port: number;
  world: World;
  faults: Fault[];
  /** Chromium's flags; a self-signed certificate has to be put up with. */
  chromiumArgs: string[];
  close(): Promise<void>;
}

export async function serve(options: WorldOptions & { port?: number } = {}): Promise<Served> {
  const world = makeWorld(options);
  const faults: Fault[] = [];
  const server = createServer(selfSigned(HOSTS), (request, response) => {
    reply(request, response, world, faults).catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    world,
    faults,
    chromiumArgs: [
      `--host-resolver-rules=${HOSTS.map((h) => `MAP ${h}:443 127.0.0.1:${port}`).join(', ')}`,
      '--ignore-certificate-errors',
    ],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  world: World,
  faults: Fault[],
): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = `https://${host}${request.url ?? '/'}`;
  const body = Buffer.concat(chunks).toString('utf8');
  const answer = standIn({ url, method: request.method ?? 'GET', body }, world, faults);
  if (!answer || answer.abort) return void response.destroy();
  if (answer.delay) await new Promise((done) => setTimeout(done, answer.delay));
  response.writeHead(answer.status, headersOf(answer, request.headers.origin));
  response.end(answer.status === 204 ? undefined : answer.text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [port, now] = process.argv.slice(2).map(Number);
  const served = await serve({
    ...(port ? { port } : {}),
    ...(now ? { now } : {}),
  });
  console.log(`replay site on 127.0.0.1:${served.port}; start Chromium with`);
  console.log(served.chromiumArgs.map((a) => `  '${a}'`).join('\n'));
  console.log('and open https://wx.zsxq.com/group/15555411412112');
}
