// The left column and the members' side panel on the right.
import { ask } from './ask.js';
import { h, now, timeOf } from './dom.js';

export function groupList({ groups, unread, rankings }, current, go) {
  const rows = (list) =>
    list.map((g) => {
      const href = `/group/${g.group_id}`;
      const open = (event) => {
        event.preventDefault();
        go(href);
      };
      const count = unread.get(g.group_id) ?? 0;
      const here = String(g.group_id) === current;
      return h(
        `a${here ? '.actived' : ''}`,
        { href, onclick: open },
        h('img', { src: g.background_url, alt: '' }),
        h('span.group-name', {}, g.name),
        count > 0 && h('span.unread', {}, String(count)),
      );
    });
  return h(
    'app-group-list',
    {},
    h('div.created-group', {}, h('div.title', {}, '创建/管理的星球'), h('div.group-list', {})),
    h(
      'div.joined-group',
      {},
      h('div.title', {}, '加入的星球'),
      h('div.group-list', {}, rows(groups)),
    ),
    rankings.length > 0 &&
      h(
        'app-group-rankings-mini',
        {},
        h('div.title', {}, '畅销榜'),
        rankings.map((g) => h('div.group-item', {}, g.name)),
      ),
  );
}

export function groupPanel(group, pickMonth) {
  const days = Math.floor((now() - timeOf(group.create_time)) / 86_400_000);
  const people = h('div.info', {}, '星主&合伙人 1 位，嘉宾 0 位');
  const cards = h('div.user-cards', {});
  const amount = h('span.amount', {}, '');
  const base = `/v2/groups/${group.group_id}`;
  ask(`${base}/role_members`, { role: 'owner,partners,guests' }, (r) => {
    const staff = [r.owner, ...(r.partners ?? [])].filter(Boolean);
    people.textContent = `星主&合伙人 ${staff.length} 位，嘉宾 ${(r.guests ?? []).length} 位`;
    cards.append(
      ...[...staff, ...(r.guests ?? [])]
        .slice(0, 8)
        .map((p) => h('img', { src: p.avatar_url, alt: p.name, title: p.name })),
    );
  });
  ask(`${base}/statistics`, {}, (s) => {
    amount.textContent = String(s.digests_count ?? '');
  });
  return h(
    'app-group-preview',
    {},
    h(
      'div.group-preview-container',
      {},
      h(
        'div.group-preview-wrapper',
        {},
        h(
          'app-group-info',
          {},
          h(
            'div.group-info-container',
            {},
            h('img.cover', { src: group.background_url, alt: '' }),
            h(
              'div.group-text',
              {},
              h('div.name', {}, group.name ?? ''),
              h('div.desc', {}, group.description ?? ''),
            ),
            h(
              'div.owner-info',
              {},
              h('img', { src: group.owner?.avatar_url, alt: '' }),
              h('span.name', {}, group.owner?.name ?? ''),
              h('span.date', {}, `创建${days}天`),
            ),
          ),
        ),
        h('div.ask-container', {}, h('div.head', {}, people), cards),
        h('div.group-content', {}, h('app-best-topic', {}, '精华主题 ', amount)),
        months(group, pickMonth),
      ),
    ),
  );
}

function months(group, pickMonth) {
  const first = new Date(timeOf(group.create_time) + 8 * 3_600_000);
  const last = new Date(now() + 8 * 3_600_000);
  const years = [];
  for (let year = last.getUTCFullYear(); year >= first.getUTCFullYear(); year--) {
    const to = year === last.getUTCFullYear() ? last.getUTCMonth() : 11;
    const from = year === first.getUTCFullYear() ? first.getUTCMonth() : 0;
    const list = [];
    for (let month = to; month >= from; month--)
      list.push(
        h(
          'li',
          { role: 'button', onclick: () => pickMonth(spanOf(year, month)) },
          `${month + 1}月`,
        ),
      );
    years.push(h('div.year', {}, String(year)), h('ul.months', {}, list));
  }
  return h('app-month-selector', {}, years);
}

const two = (n) => String(n).padStart(2, '0');

function spanOf(year, month) {
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return {
    begin_time: `${year}-${two(month + 1)}-01T00:00:00.000+0800`,
    end_time: `${year}-${two(month + 1)}-${two(lastDay)}T23:59:59.999+0800`,
  };
}
