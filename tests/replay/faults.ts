/** The ways an answer can be wrong, turned on per path. Pure: text in, reply out. */
import { bad } from './wire.ts';

export const FAULTS = [
  '1059',
  '401',
  'empty',
  'truncated',
  'html',
  'enormous',
  'wrong-types',
  'missing',
  'other-planet',
  'no-uid',
  'negative',
  'dates',
  'slow',
  'abort',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  /** Part of the path with its query, or a pattern on it. */
  match: string | RegExp;
  kind: FaultKind;
  /** How often it strikes before it is over. */
  times: number;
}

export interface Reply {
  status: number;
  text: string;
  type: string;
  /** Ms to wait before answering. */
  delay?: number;
  /** The connection breaks instead. */
  abort?: boolean;
}

export function json(text: string, status = 200): Reply {
  return { status, text, type: 'application/json; charset=utf-8' };
}

/** The first fault that matches, counted down. */
export function strike(faults: Fault[], path: string): FaultKind | undefined {
  const i = faults.findIndex((f) =>
    typeof f.match === 'string' ? path.includes(f.match) : f.match.test(path),
  );
  const fault = faults[i];
  if (!fault) return undefined;
  if (--fault.times <= 0) faults.splice(i, 1);
  return fault.kind;
}

/** `elsewhere` is what another planet would have answered to the same question. */
export function spoil(kind: FaultKind, text: string, elsewhere: () => string): Reply {
  switch (kind) {
    case '1059':
      return json(bad(1059, '内部错误'));
    case '401':
      return json(bad(401, '未登录'), 401);
    case 'empty':
      return json(text.replace(/^(\{"succeeded":true,"resp_data":\{"\w+":)\[.*$/s, '$1[]}}'));
    case 'truncated':
      return json(text.slice(0, Math.floor(text.length * 0.6)));
    case 'html':
      return {
        status: 200,
        text: '<!doctype html><html><head><title>502</title></head><body><h1>系统维护中</h1></body></html>',
        type: 'text/html; charset=utf-8',
      };
    case 'enormous':
      // Still whole JSON, and true: only far too long.
      return json(text.replace(/\}$/, `,"padding":"${'填'.repeat(4_300_000)}"}`));
    case 'wrong-types':
      return json(
        text
          .replace(/"amount":(\d+)/g, '"amount":"$1元"')
          .replace(/"create_time":"[^"]*"/g, '"create_time":{}')
          .replace(/"count":(\d+)/g, '"count":[$1]')
          .replace(/"topic_id":(\d+)/g, '"topic_id":null')
          .replace(/"topic_uid":"\d+"/g, '"topic_uid":false'),
      );
    case 'missing':
      return json(
        text.replace(/"(create_time|payment|owner|statistics|topics_count)":/g, '"was_$1":'),
      );
    case 'other-planet':
      return json(elsewhere());
    case 'no-uid':
      return json(text.replace(/"topic_uid":"\d+",?/g, ''));
    case 'negative':
      return json(text.replace(/"(\w*count)":(\d+)/g, '"$1":-$2'));
    case 'dates':
      return json(
        text
          .replace(/"(end_time|modify_time)":"[^"]*"/g, '"$1":"2286-11-21T01:46:39.999+0800"')
          .replace(/"(begin_time|alive_time|join_time)":"[^"]*"/g, '"$1":""'),
      );
    case 'slow':
      return { ...json(text), delay: 1500 };
    case 'abort':
      return { ...json(''), abort: true };
  }
}
