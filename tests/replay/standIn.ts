/** Which of the replay's hosts a request is for, and its answer; undefined for every other host. */
import { API_HOSTS, answer, type Question } from './api.ts';
import type { Fault, Reply } from './faults.ts';
import { pageAnswer } from './pages.ts';
import { pictureOf } from './pictures.ts';
import type { World } from './world.ts';

export function standIn(question: Question, world: World, faults: Fault[]): Reply | undefined {
  const url = new URL(question.url);
  if (!/(?:^|\.)zsxq\.com$/.test(url.hostname)) return undefined;
  if (question.method === 'OPTIONS') return { status: 204, text: '', type: 'text/plain' };
  if ((API_HOSTS as readonly string[]).includes(url.hostname))
    return answer(question, world, faults);
  if (/^(?:images|file)\./.test(url.hostname)) return pictureOf(url);
  return pageAnswer(url, world);
}

/** The site's pages ask another host of theirs, with credentials: it must be allowed by name. */
export function headersOf(reply: Reply, origin: string | undefined): Record<string, string> {
  return {
    'content-type': reply.type,
    'cache-control': 'no-store',
    ...(origin
      ? {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
          'access-control-allow-headers':
            'content-type, x-timestamp, x-signature, x-request-id, x-version, x-aduid',
        }
      : {}),
  };
}
