/**
 * Hears the page's XMLHttpRequests to the sites' API hosts. The tap shows each as it is made; the
 * listener and the getters used here are the isolated world's own, so the page can neither see nor
 * bend them.
 */
import { readers } from '../../utils/sites/reader.ts';
import type { HeardResponse } from '../../utils/sites/site.ts';

/** Characters; a longer body is left alone, and said so. */
export const TOO_LARGE = 4 * 1024 * 1024;

const hosts = readers.flatMap((site) => site.apiHosts.map((host) => `https://${host}/`));

/** `method` is always '': a request does not tell it. Errors and aborts are not heard. */
export function listen(hear: (heard: HeardResponse) => void): void {
  // Made by the wire; absent inside pages of another site.
  top?.heard?.addEventListener('focusin', (event) => {
    const request = (event as FocusEvent).relatedTarget;
    if (request instanceof XMLHttpRequest) {
      request.addEventListener('load', () => {
        const heard = responseOf(request);
        if (heard) hear(heard);
      });
    }
  });
}

function responseOf(request: XMLHttpRequest): HeardResponse | undefined {
  const { responseURL: url, status } = request;
  if (!hosts.some((host) => url.startsWith(host))) return undefined;
  const text = textOf(request);
  if (text === undefined) return undefined;
  const heard = { url, method: '', status, size: text.length, at: Date.now() };
  return text.length > TOO_LARGE ? heard : { ...heard, text };
}

/** The body as text, the very string the page gets; undefined for kinds that are not text. */
function textOf(request: XMLHttpRequest): string | undefined {
  const { responseType: type } = request;
  if (!type || type === 'text') return request.responseText;
  // This world's own copy, already parsed: long numbers are rounded, their `_uid` twins are not.
  return type === 'json' && request.response ? JSON.stringify(request.response) : undefined;
}
