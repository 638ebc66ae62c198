/**
 * The way back to where one was. A page that is laid out as it is read is not as long when it is opened
 * again, so the distance from the top that browsers remember leads to another place; a heading stays what it is.
 */
import { createStore } from './storage.ts';

/** As in `globals.css`. */
const laidOutLate = '.article-body > section, .matrix > section';
/** Pixels from the top of the window: below the bar that stays there. */
const line = 100;
const ways = ['back_forward', 'reload'];
const session = createStore(() => sessionStorage, window);

interface Place {
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

/** The last place with an address above the line; null before the first part that is laid out late. */
function placeNow(): Place | null {
  const parts = [...document.querySelectorAll(laidOutLate)];
  const part = parts.filter((each) => topOf(each) <= line).pop();
  const [first, ...others] = part?.querySelectorAll('[id]') ?? [];
  if (!first) return null;
  const { id } = others.filter((each) => topOf(each) <= line).pop() ?? first;
  return { id, top: topOf(document.getElementById(id) ?? first) };
}

const isPlace = (value: unknown): value is Place =>
  typeof (value as Place | null)?.id === 'string' && Number.isFinite((value as Place).top);

/** Twice, because what comes into view takes its real height with the next picture. */
function returnTo({ id, top }: Place): void {
  const element = document.getElementById(id);
  if (!element) return;
  history.scrollRestoration = 'manual';
  const go = () => scrollBy(0, topOf(element) - top);
  go();
  requestAnimationFrame(go);
}
