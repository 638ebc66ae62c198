/**
 * The way back to where one was. A page that is laid out as it is read is not as long when it is opened
 * again, so the distance from the top that browsers remember leads to another place; a heading stays what it is.
 */
import { createStore } from './storage.ts';

/** As in `globals.css`: the parts of what is laid out as it is read. */
const laidOutLate = '[class*=late-] > section, [class*=late-] > li';
/** Pixels from the top of the window: below the bar that stays there. */
const line = 100;
/** How many are drawn until nothing moves any more. */
const pictures = 4;
const ways = ['back_forward', 'reload'];
const session = createStore(() => sessionStorage, window);

interface Place {
  /** Which of the parts that are laid out late, from 0. */
  part: number;
  /** A heading in it, "" if none. */
  id: string;
  /** Pixels from the top of the window. */
  top: number;
}

/** Remembers the place when the page is left, and goes there when the reader comes back. */
export function keepPlace(signal: AbortSignal): void {
  const name = `place:${location.pathname}`;
  const leave = () => {
    session.write(name, placeNow());
    history.scrollRestoration = 'auto';
  };
  addEventListener('pagehide', leave, { signal });
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  const place = session.read(name);
  if (isPlace(place) && ways.includes((navigation as PerformanceNavigationTiming | undefined)?.type ?? ''))
    returnTo(place);
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

const partsNow = () => [...document.querySelectorAll(laidOutLate)];
const above = (elements: Element[]) => elements.filter((each) => topOf(each) <= line);

/** The last part above the line, and the last address in it; null before the first part that is laid out late. */
function placeNow(): Place | null {
  const parts = above(partsNow());
  const part = parts[parts.length - 1];
  if (!part) return null;
  const named = above([...part.querySelectorAll('[id]')]).pop();
  return { part: parts.length - 1, id: named?.id ?? '', top: topOf(named ?? part) };
}

const isPlace = (value: unknown): value is Place =>
  Number.isFinite((value as Place | null)?.part) && Number.isFinite((value as Place).top);

/** More than once, because what comes into view takes its real height with the next picture. */
function returnTo({ part, id, top }: Place): void {
  const element = document.getElementById(id) ?? partsNow()[part];
  if (!element) return;
  history.scrollRestoration = 'manual';
  const go = (picture: number) => {
    scrollBy(0, topOf(element) - top);
    if (picture < pictures) requestAnimationFrame(() => go(picture + 1));
  };
  go(1);
}
