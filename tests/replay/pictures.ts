/** Pictures drawn on the spot: two colours and a shape, the same for the same address. */
import type { Reply } from './faults.ts';
import { hash } from './prng.ts';

export function pictureOf(url: URL): Reply {
  const h = hash(url.pathname);
  const hue = hash(`hue:${h}:${url.pathname}`) % 360;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${hue} 45% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 50% 52%)"/></linearGradient></defs><rect width="80" height="60" fill="url(#g)"/><circle cx="${20 + (h % 40)}" cy="${12 + (h % 17)}" r="${8 + (h % 9)}" fill="#fff" opacity=".35"/><path d="M0 60 L${18 + (h % 20)} ${28 + (h % 12)} L${44 + (h % 12)} 48 L80 ${22 + (h % 20)} V60Z" fill="#fff" opacity=".22"/></svg>`;
  return { status: 200, text, type: 'image/svg+xml' };
}
