/** The pages themselves: the single-page app on wx, and the plain pages around it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { topicsCount } from './bodies/group.ts';
import { backgroundOf } from './bodies/topic.ts';
import type { Reply } from './faults.ts';
import type { Planet } from './types.ts';
import { DAY, HOUR } from './wire.ts';
import { shown, type World } from './world.ts';

const APP = new URL('./app/', import.meta.url);
const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

export function pageAnswer(url: URL, world: World): Reply {
  const asset = /^\/assets\/([\w-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
  if (asset) return assetOf(asset);
  if (url.pathname === '/favicon.ico') return { status: 204, text: '', type: 'image/x-icon' };
  const id =
    /\/groups\/(\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('group_id') ?? undefined;
  const planet = id === undefined ? undefined : world.planet(id);
  if (url.pathname.startsWith('/assets-join/'))
    return joinWords(world.planet(url.pathname.split('/').at(-1) ?? ''), world);
  if (url.hostname === 'public.zsxq.com') return publicPage(planet, world);
  if (url.hostname === 'm.zsxq.com' || url.pathname.startsWith('/mweb/views/joingroup/'))
    return mobileJoinPage(planet, world);
  if (url.hostname === 'wx.zsxq.com') return appPage(world);
  return html('回放站', `<main><p>${plainText(url.hostname)}：这里什么也没有。</p></main>`);
}

function assetOf(name: string): Reply {
  try {
    const text = readFileSync(fileURLToPath(new URL(name, APP)), 'utf8');
    return { status: 200, text, type: TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' };
  } catch {
    return { status: 404, text: '', type: 'text/plain' };
  }
}

/** The app learns the world's clock from a meta element; the site itself would look at the wall. */
function appPage(world: World): Reply {
  const text = readFileSync(fileURLToPath(new URL('index.html', APP)), 'utf8');
  return {
    status: 200,
    text: text.replace('REPLAY_NOW', String(world.now)),
    type: 'text/html; charset=utf-8',
  };
}

/** The page for search engines, as crawlers knew it in 2023 and 2024. */
function publicPage(planet: Planet | undefined, world: World): Reply {
  if (!planet) return html('404', '<main><p>页面不存在</p></main>', 404);
  const { plan } = planet;
  const count = topicsCount(planet, world.now);
  const last = shown(planet.timeline, world.now)[0]?.at ?? planet.createdAt;
  const days = Math.floor((world.now - planet.createdAt) / DAY);
  const price = plan.type === 'free' ? '' : `<p class="price">￥${plan.amount / 100}</p>`;
  return html(
    `${plan.name}-知识星球`,
    `<main>
      <div class="preview"><img class="left" alt="" src="${backgroundOf(planet)}">
        <div class="right"><div class="top"><h3>${plainText(plan.name)}</h3>
          <div><span>最近更新</span><span>${ago(world.now - last)}</span><span>成员</span><span>${plan.membersText ?? plan.members}</span></div></div>
          <p class="topic-info"><span>${plainText(plan.owner)}</span><span>运营了 ${days} 天</span><span>更新了 ${count} 篇内容</span></p></div></div>
      <div class="join"><div class="price-container">${price}<button>加入星球</button></div></div>
      <div class="group-info"><p class="desc">${plainText(plan.intro)}</p></div>
    </main>`,
  );
}

/** Nobody has recorded this page: only words a person would read, in elements of no meaning. */
function mobileJoinPage(planet: Planet | undefined, world: World): Reply {
  if (!planet) return html('加入星球', '<section><p>星球不存在</p></section>', 404);
  const { plan } = planet;
  const days = Math.floor((world.now - planet.createdAt) / DAY);
  const price = plan.type === 'free' ? '免费加入' : `¥${plan.amount / 100}/年`;
  return html(
    '加入星球',
    `<section class="pg"><img alt="" src="${backgroundOf(planet)}"><h2>${plainText(plan.name)}</h2>
      <p>星主：${plainText(plan.owner)}</p><p>成员 ${plan.membersText ?? plan.members} · 创建 ${days} 天</p>
      <article>${plainText(plan.intro)}</article><button>${price} 加入</button></section>`,
  );
}

/** What the app's join page prints. Not an API answer: the page is unknown, only its words are likely. */
function joinWords(planet: Planet | undefined, world: World): Reply {
  const type = 'application/json; charset=utf-8';
  if (!planet) return { status: 404, text: '{}', type };
  const { plan } = planet;
  return {
    status: 200,
    text: JSON.stringify({
      name: plan.name,
      owner: plan.owner,
      intro: plan.intro,
      picture: backgroundOf(planet),
      members: plan.membersText ?? String(plan.members),
      days: Math.floor((world.now - planet.createdAt) / DAY),
      topics: topicsCount(planet, world.now),
      price: plan.type === 'free' ? '免费加入' : `¥${plan.amount / 100}/年 立即加入`,
      asks: plan.joinAsks ?? false,
    }),
    type,
  };
}

function html(title: string, body: string, status = 200): Reply {
  return {
    status,
    text: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${plainText(title)}</title><link rel="stylesheet" href="/assets/app.css"></head><body class="plain">${body}<aside class="replay-note">回放站 / replay site, invented content</aside></body></html>`,
    type: 'text/html; charset=utf-8',
  };
}

function ago(ms: number): string {
  if (ms < HOUR) return '刚刚';
  return ms < DAY ? `${Math.floor(ms / HOUR)}小时前` : `${Math.floor(ms / DAY)}天前`;
}

export function plainText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
