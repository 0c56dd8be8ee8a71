/** What the stand-ins for the site's hosts answer in these tests. All content is our own. */
import type { Route } from 'playwright-core';

export type Answers = Record<string, (route: Route) => Promise<void> | void>;

export const html = (script: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>t</title><script>${script}</script></head><body><app-root></app-root></body></html>`;

/** Documents by path on wx.zsxq.com and articles.zsxq.com, JSON by path on api.zsxq.com; the rest is empty. */
export function answering(documents: Record<string, string>, bodies: Record<string, string> = {}) {
  return (route: Route) => {
    const url = new URL(route.request().url());
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    if (/^(wx|articles)\./.test(url.hostname)) {
      return route.fulfill({ contentType: 'text/html', body: documents[url.pathname] ?? html('') });
    }
    const body = bodies[url.pathname] ?? '{"succeeded":true,"resp_data":{}}';
    return route.fulfill({ contentType: 'application/json; charset=UTF-8', headers, body });
  };
}
