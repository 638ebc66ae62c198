/** What a page fetches before anybody asks for it waits for the page and for the phone. */

/** Whether the reader asked the browser to fetch nothing that is not needed. */
export function savesData(): boolean {
  return Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);
}

/** Begins when the page is there and the phone idle, unless what asked for it is gone by then. */
export function whenIdle(begin: () => void, signal: AbortSignal): void {
  const start = () => signal.aborted || begin();
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 8000 }) : setTimeout(start, 2000);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true, signal });
}
