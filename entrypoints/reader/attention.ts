/**
 * Counts the user's active time on this page (what that is: utils/attention/tracker.ts) and sends
 * it on, at least every 15 s while there is any, and when the page is hidden. One timer, armed only
 * while something counts. Made when the first event of the page's use is heard.
 */
import { begin, nextWakeAt, step, type Track as TrackAt } from '../../utils/attention/tracker.ts';
import type { Lost } from '../../utils/attention/types.ts';
import type { Settings } from '../../utils/settings.ts';
import { readers } from '../../utils/sites/reader.ts';
import { plays, watchUse } from './attentionEvents.ts';
import { address } from './place.ts';
import { alive, createSender } from './send.ts';

/** Ms between two inputs that are looked into; those between only move the last one. */
const STEP = 1000;
/** Of what was not counted, in one message; the rest waits for the next. */
const MOST = 50;
/** The longest a timer can wait; a pause may be longer. */
const LONGEST = 2e9;

/** Where the user is: the address; which community's it is the background finds out. */
interface Address {
  url: string;
}
type Track = TrackAt<Address>;

export interface Attention {
  /** An event of the page's use. */
  hear(event: Event): void;
  /** To be called when the address is another one, without a load too. */
  settle(): void;
}

/** Calls `leave` whenever the page is hidden or goes. `first`: the event that made us look. */
export function createAttention(leave: () => void, first: Event): Attention {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let off: readonly string[] = [];
  let url = address();
  let heard = -STEP;
  const lost: (Address & Lost)[] = [];
  const send = createSender('attention');
  /** Where the user is, now; nowhere where nothing is to be counted. */
  const spot = (): Address | undefined => {
    // A planet's pages have its number in their address, an article's planet the background knows;
    // there is nothing to count elsewhere.
    const found = address().match(/\d{6,}|\/\/articles/g);
    return found?.every((id) => !off.includes(`zsxq:${id}`)) ? { url: address() } : undefined;
  };
  /** What held up to the first event, the first that could change it. */
  const was = (is: boolean, ...changing: string[]) =>
    (changing.includes(first.type) && !(first.target instanceof Element)) !== is;
  let track: Track = begin({
    mono: 0,
    wall: Date.now() - performance.now(),
    visible: was(!document.hidden, 'visibilitychange'),
    focused: was(document.hasFocus(), 'focus', 'blur'),
    place: spot(),
  });

  const look = (told: Partial<Track>) => {
    clearTimeout(timer);
    // Updated or removed under this page: silent from here on.
    if (asked && !alive()) return;
    const at = Date.now();
    const out = step(track, {
      mono: performance.now(),
      wall: at,
      visible: !document.hidden,
      focused: document.hasFocus(),
      ...told,
    });
    track = out.track;
    lost.push(...out.discarded);
    const { intervals } = out;
    // One look at the layout for 15 s of use at most, and none on a page without a topic of its own.
    if (intervals[0] && readers.some((site) => site.ended(document))) intervals[0].end = true;
    if (intervals[0] || (!track.visible && lost[0]))
      send({ url, at, intervals, discarded: lost.splice(0, MOST) });
    if (!track.visible) leave();
    const wake = nextWakeAt(track);
    if (wake !== undefined) timer = setTimeout(flush, Math.min(wake - track.mono, LONGEST));
  };
  const flush = () => {
    // Media taken out of the page stop without an event, nobody knows when.
    track.playing &&= plays();
    look({});
  };

  const settle = (more: Partial<Track> = {}) => {
    const place = spot();
    look(track.place?.url === place?.url ? more : { ...more, place });
    url = address();
  };
  const heed = ({
    graceMs = 60_000,
    pausedUntil = 0,
    attentionOff = [],
  }: Partial<Settings> = {}) => {
    off = attentionOff;
    settle({ graceMs, pausedUntil });
  };
  /** Nothing counts before the first input, or before something plays: what for, is asked then. */
  const wake = () => {
    if (asked || !alive()) return;
    asked = true;
    chrome.storage.local.get('settings', ({ settings }) => heed(settings as Settings));
    chrome.storage.onChanged.addListener(({ settings }) => {
      if (settings) heed(settings.newValue as Settings);
    });
  };

  const input = () => {
    wake();
    const now = performance.now();
    // Before the grace is known an input must not make what was before it count.
    if (track.graceMs && now - heard < STEP) track.input = now;
    else {
      heard = now;
      look({ input: now });
    }
  };

  const hear = ({ type, target }: Event) => {
    if (/^(visib|focus|pageshow)/.test(type)) look({});
    // A frozen page was hidden before; one in the cache for going back hears `pageshow`.
    else if (type === 'pagehide') look({ visible: false });
    // Elements lose the focus too, without a loss of the window's.
    else if (type === 'blur') look(target === window ? { focused: false } : {});
    else if (/^(playing|pause)/.test(type)) {
      wake();
      look({ playing: plays() });
      // Boxes inside the page scroll by themselves at times.
    } else if (type !== 'scroll' || target === document) input();
  };

  watchUse(hear, 'pageshow');
  return { hear, settle };
}
