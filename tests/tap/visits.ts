/**
 * Visits, scripted: what a page does with requests, and a diary of all it sees happen. Run inside
 * the page with and without the extension; the diaries must be the same.
 */

export const visitScript = `window.visits = ${visits.toString()};`;

/** One visit by name; its diary. */
async function visits(name: string): Promise<string[]> {
  const diary: string[] = [];
  const api = 'https://api.zsxq.com/v2/groups/15555411412112/topics';
  const events = [
    'readystatechange',
    'loadstart',
    'progress',
    'load',
    'loadend',
    'error',
    'abort',
    'timeout',
  ];
  const look = (x: XMLHttpRequest) => {
    const body = () => {
      if (x.responseType === '' || x.responseType === 'text') return x.responseText.length;
      if (x.response instanceof ArrayBuffer) return x.response.byteLength;
      if (x.response instanceof Blob) return x.response.size;
      if (x.response instanceof Document) return x.response.title;
      return JSON.stringify(x.response)?.length;
    };
    return `${x.readyState} ${x.status} ${x.statusText} ${x.responseURL} ${body()} ${x.getAllResponseHeaders().length}`;
  };
  const watch = (x: XMLHttpRequest, label = '') => {
    for (const type of events) {
      x.addEventListener(type, (e) => {
        const p = e as ProgressEvent;
        diary.push(
          `${label}${type} ${e.isTrusted} ${e.eventPhase} ${p.loaded ?? ''}/${p.total ?? ''} ${look(x)} ${window.event === e}`,
        );
      });
      (x as unknown as Record<string, unknown>)[`on${type}`] = () =>
        diary.push(`${label}on${type}`);
      x.upload.addEventListener(type, (e) =>
        diary.push(`${label}upload ${type} ${(e as ProgressEvent).loaded}`),
      );
    }
    return x;
  };
  const over = (x: XMLHttpRequest) =>
    new Promise((done) => x.addEventListener('loadend', done, { once: true }));
  const attempt = (what: string, act: () => unknown) => {
    try {
      diary.push(`${what}: ${String(act())}`);
    } catch (error) {
      const { name, message, stack } = error as Error;
      diary.push(`${what}: ${name} ${message} ${stack}`);
    }
  };
  const run = async (
    method: string,
    url: string,
    more: (x: XMLHttpRequest) => void = () => {},
    body?: BodyInit,
  ) => {
    const x = watch(new XMLHttpRequest());
    x.open(method, url);
    more(x);
    const end = over(x);
    x.send(body as XMLHttpRequestBodyInit);
    await end;
    return x;
  };

  const [kind, variant = ''] = name.split(' ');
  if (kind === 'type') {
    const x = await run('GET', `${api}?type=${variant}`, (r) => {
      r.responseType = variant as XMLHttpRequestResponseType;
    });
    attempt('responseText', () => x.responseText.length);
    attempt('responseXML', () => x.responseXML);
    attempt('same response', () => Object.is(x.response, x.response));
    attempt('set type late', () => {
      x.responseType = 'blob';
    });
  }
  if (kind === 'status') await run('GET', `https://api.zsxq.com/status/${variant}`);
  if (kind === 'write')
    await run(
      variant,
      `${api}`,
      (x) => x.setRequestHeader('content-type', 'application/json'),
      '{"a":1}',
    );
  if (kind === 'upload') {
    const bodies: Record<string, BodyInit> = {
      blob: new Blob(['x'.repeat(100_000)]),
      form: new URLSearchParams({ a: '1' }),
      buffer: new Uint8Array(1000),
      string: 'text',
    };
    await run('POST', api, () => {}, bodies[variant]);
  }
  if (kind === 'abort') {
    const x = watch(new XMLHttpRequest());
    x.open('GET', 'https://api.zsxq.com/slow');
    if (variant === 'early') x.abort();
    else {
      x.send();
      if (variant === 'headers') await new Promise((done) => setTimeout(done, 50));
      x.abort();
    }
    diary.push(look(x));
  }
  if (kind === 'timeout') await run('GET', 'https://api.zsxq.com/slow', (x) => (x.timeout = 60));
  if (kind === 'error') await run('GET', 'https://api.zsxq.com/broken');
  if (kind === 'sync') {
    const x = watch(new XMLHttpRequest());
    x.open('GET', variant === 'api' ? api : '/page', false);
    attempt('send', () => x.send());
    attempt('look', () => look(x));
    attempt('type', () => {
      x.responseType = 'json';
    });
  }
  if (kind === 'reuse') {
    const x = watch(new XMLHttpRequest());
    for (let i = 0; i < 3; i += 1) {
      x.open('GET', `${api}?n=${i}`);
      const end = over(x);
      x.send();
      await end;
      attempt('look', () => look(x));
    }
  }
  if (kind === 'many') {
    await Promise.all(
      Array.from({ length: Number(variant) }, (_, i) => {
        const x = new XMLHttpRequest();
        x.open('GET', `${api}?n=${i}`);
        const end = over(x);
        x.send();
        return end.then(() => diary.push(`${x.status} ${x.responseText.length}`));
      }),
    );
    diary.sort();
  }
  if (kind === 'order') {
    const x = new XMLHttpRequest();
    x.onload = () => diary.push('onload');
    x.addEventListener('load', { handleEvent: () => diary.push('object') });
    x.addEventListener('load', (e) => {
      diary.push('stop');
      e.stopImmediatePropagation();
    });
    x.addEventListener('load', () => diary.push('never'));
    x.open('GET', api);
    const end = over(x);
    x.send();
    await end;
    x.onload = () => diary.push('second onload');
    attempt('dispatch', () => x.dispatchEvent(new Event('load')));
    attempt('dispatch other', () => x.dispatchEvent(new ProgressEvent('progress', { loaded: 5 })));
  }
  if (kind === 'throwing') {
    const x = new XMLHttpRequest();
    x.onload = () => {
      throw new Error('thrown in onload');
    };
    x.open('GET', api);
    const end = over(x);
    x.send();
    await end;
  }
  if (kind === 'subclass') {
    class Mine extends XMLHttpRequest {
      opened = 0;
      override open(method: string, url: string | URL) {
        this.opened += 1;
        super.open(method, url, true);
      }
    }
    const x = watch(new Mine()) as Mine;
    x.open('GET', api);
    const end = over(x);
    x.send();
    await end;
    diary.push(`${x.opened} ${x instanceof Mine} ${x instanceof XMLHttpRequest}`);
  }
  if (kind === 'patched') {
    // As zone.js and monitors do: the prototype's methods replaced, the natives called beneath.
    const { open, send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
      diary.push(`open ${args[0]}`);
      return Reflect.apply(open, this, args);
    };
    XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args: unknown[]) {
      diary.push(`send ${new Error('s').stack}`);
      return Reflect.apply(send, this, args);
    };
    await run('GET', api);
    Object.assign(XMLHttpRequest.prototype, { open, send });
  }
  if (kind === 'wrapped') {
    const Native = XMLHttpRequest;
    const made: XMLHttpRequest[] = [];
    window.XMLHttpRequest = function wrapped() {
      const x = new Native();
      made.push(x);
      return x;
    } as never;
    await run('GET', api);
    window.XMLHttpRequest = Native;
    diary.push(`${made.length}`);
  }
  if (kind === 'fetch') {
    const response = await fetch(api);
    const reader = response.body?.getReader();
    let size = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      size += part.value.length;
    diary.push(`${response.status} ${response.type} ${response.url} ${size}`);
  }
  if (kind === 'misuse') {
    attempt('open nothing', () => (new XMLHttpRequest() as unknown as { open(): void }).open());
    attempt('open bad', () => new XMLHttpRequest().open('TRACE', '/'));
    attempt('send', () => new XMLHttpRequest().send());
    attempt('header', () => new XMLHttpRequest().setRequestHeader('a', 'b'));
    attempt('call', () => (XMLHttpRequest as unknown as () => void)());
    attempt('illegal', () => Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/']));
    attempt('getter', () => XMLHttpRequest.prototype.status);
    attempt('override', () => new XMLHttpRequest().overrideMimeType('text/plain'));
  }
  if (kind === 'move') {
    history.pushState({ n: variant }, '', `/group/${variant}`);
    diary.push(location.href, JSON.stringify(history.state), String(history.length));
    await run('GET', `https://api.zsxq.com/v2/groups/${variant}/topics?scope=all&count=20`);
    history.back();
    await new Promise((done) => addEventListener('popstate', done, { once: true }));
    diary.push(location.href, JSON.stringify(history.state));
  }
  await new Promise((done) => setTimeout(done, 5));
  diary.push(document.documentElement.outerHTML, Object.keys(window).join());
  diary.push(
    JSON.stringify(localStorage),
    document.cookie,
    String(document.adoptedStyleSheets.length),
  );
  return diary;
}
