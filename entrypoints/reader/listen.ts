/**
 * Hears the page's XMLHttpRequests to the sites' API hosts. The tap shows each as it is made; the
 * listener and the getters used here are the isolated world's own, so the page can neither see nor
 * bend them.
 */
import { readers } from '../../utils/sites/reader.ts';
import type { HeardResponse } from '../../utils/sites/site.ts';

/** Characters; a longer body is left alone, and said so. */
export const TOO_LARGE = 4 * 1024 * 1024;

/** Without a method: a request does not tell it. Errors and aborts are not heard. */
export function listen(shared: EventTarget, hear: (heard: HeardResponse) => void): void {
  shared.addEventListener('focusin', (event) => {
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
  const { responseURL: url, responseType, status } = request;
  if (!readers.some((site) => site.responses.test(url))) return undefined;
  const text: string | null | undefined =
    responseType === 'json'
      ? // This world's own copy, already parsed: long numbers are rounded, their `_uid` twins are not.
        request.response && JSON.stringify(request.response)
      : // The very string the page gets; other kinds are not text.
        /^(text)?$/.test(responseType)
        ? request.responseText
        : undefined;
  if (text == null) return undefined;
  const size = text.length;
  return { url, status, size, at: Date.now(), ...(size <= TOO_LARGE && { text }) };
}
