import { expect, it } from 'vitest';
import { feedPart } from '../../../../utils/sites/zsxq/menus.ts';
import { GID } from './bodies.ts';

const API = 'https://api.zsxq.com/v2';

it.each([
  ['topics?scope=all&count=20', 'feed'],
  ['topics?scope=by_owner&count=20', 'feed'],
  ['topics?count=20', 'feed'],
  ['topics?scope=all&begin_time=a&end_time=b', 'feed'],
  ['topics?count=20&scope=digests', 'digests'],
  ['topics?scope=questions&count=20&end_time=b', 'questions'],
  ['topics?scope=unanswered_questions', 'questions'],
  ['topics?scope=with_files', 'files'],
  ['files?count=20', 'files'],
  ['checkins/2424141521', 'checkin'],
  ['checkins/2424141521/topics?scope=recent', 'checkin'],
])('%s is asked for by the part %s', (path, kind) => {
  expect(feedPart(`${API}/groups/${GID}/${path}`)).toEqual({ community: `zsxq:${GID}`, kind });
});

it.each([
  'groups',
  `groups/${GID}`,
  `groups/${GID}/topics?scope=all&begin_time=a`,
  `groups/${GID}/topics/sticky?count=3`,
  `groups/${GID}/checkins?scope=ongoing`,
  `groups/${GID}/menus`,
  'groups/12/topics?scope=all',
  'topics/45811854122111588/info',
])('%s says nothing of it', (path) => {
  expect(feedPart(`${API}/${path}`)).toBeUndefined();
});

it('nor does an address of another host', () => {
  expect(feedPart(`https://example.org/v2/groups/${GID}/topics`)).toBeUndefined();
});
