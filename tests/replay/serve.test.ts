/** The server speaks TLS with its own certificate and answers by host. */
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const get = (host: string, path: string, method = 'GET') =>
  new Promise<{ status: number; text: string; names: string; allow: unknown }>((done, failed) => {
    const ask = request(
      {
        host: '127.0.0.1',
        port: served.port,
        servername: host,
        path,
        method,
        headers: { host, origin: 'https://wx.zsxq.com' },
        rejectUnauthorized: false,
      },
      (answer) => {
        const { subjectaltname } = (
          answer.socket as unknown as { getPeerCertificate(): { subjectaltname?: string } }
        ).getPeerCertificate();
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            text,
            names: subjectaltname ?? '',
            allow: answer.headers['access-control-allow-origin'],
          }),
        );
      },
    );
    ask.on('error', failed);
    ask.end();
  });

describe('the server', () => {
  it('is each of its hosts', async () => {
    const page = await get('wx.zsxq.com', '/group/15555411412112');
    expect(page).toMatchObject({ status: 200, names: expect.stringContaining('DNS:wx.zsxq.com') });
    expect(page.text).toContain('replay site, invented content');
    const open = await get('pub-api.zsxq.com', '/v2/groups/41285518242415');
    expect(open).toMatchObject({ status: 200, allow: 'https://wx.zsxq.com' });
    expect((await get('images.zsxq.com', '/Fabc')).text).toMatch(/^<svg/);
    const list = await get('public.zsxq.com', '/groups/41285518242415.html');
    expect(list.text).toContain('<p class="price">￥150</p>');
  });
  it('lets the page ask across hosts, and answers nobody else', async () => {
    expect((await get('api.zsxq.com', '/v2/groups', 'OPTIONS')).status).toBe(204);
    await expect(get('example.com', '/')).rejects.toThrow();
  });
});
