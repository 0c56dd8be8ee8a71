// Builds elements; text is only ever text, so that a name made of markup stays a name.

/** h('div.a.b', {onclick}, ...children) */
export function h(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(
    ...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== false),
  );
  return element;
}

/** "YYYY-MM-DD HH:mm" of a site time, as written: the site shows Beijing time. */
export const minute = (time) =>
  typeof time === 'string' ? time.slice(0, 16).replace('T', ' ') : '';

export const now = () => Number(document.querySelector('meta[name="replay-now"]').content);

export const timeOf = (text) => Date.parse(String(text).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** The post's inline markup as elements: hashtags, links, bold, mentions. */
export function rich(text) {
  const out = [];
  let last = 0;
  for (const match of String(text ?? '').matchAll(/<e type="(\w+)"([^>]*)\/>/g)) {
    out.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const attribute = (name) => {
      const hit = new RegExp(`${name}="([^"]*)"`).exec(match[2]);
      return hit ? decodeURIComponent(hit[1]) : '';
    };
    const label = attribute('title');
    if (match[1] === 'hashtag')
      out.push(
        h('a.hashtag', { href: `/tags/${encodeURIComponent(label)}/${attribute('hid')}` }, label),
      );
    else if (match[1] === 'web') out.push(h('span.link', {}, label));
    else out.push(h('b', {}, label));
  }
  out.push(String(text ?? '').slice(last));
  return out;
}
