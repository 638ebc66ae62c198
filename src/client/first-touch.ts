/**
 * Runs inline in the head of a page that is read, so it names nothing outside itself. The page's scripts and their
 * styles, in `data-later` of its own, wait for the reader: the first touch or scroll loads them, else twenty quiet
 * seconds (not where data is saved). Who was here before, or comes with an address that says more than the page, waits
 * for nothing. Until they are there, `data-early` on the root shows their controls; a tap on one and every key are kept
 * and given to them.
 */
export function waitForReader(): void {
  const { dataset } = document.documentElement;
  const { later } = (document.currentScript as HTMLScriptElement).dataset;
  const files = (later as string).split(' ');
  // Not the pointer: a mouse that lies still is reported as well.
  const signs = ['click', 'keydown', 'scroll'];
  // Heard at the window, so after the elements, which wait for it at the document.
  const parsed = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve));
  const kept: Event[] = [];
  let begun = false;

  const load = (file: string) => {
    if (file.endsWith('.js')) return import(file);
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = file;
    // Before the page's own, which has the last word.
    document.head.prepend(link);
    return undefined;
  };
  const begin = () => {
    if (!begun) Promise.all([parsed, ...files.map(load)]).then(end, end);
    begun = true;
  };
  const end = () => {
    for (const sign of signs) removeEventListener(sign, notice, true);
    delete dataset.early;
    for (const event of kept)
      (event.target as Element).dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  const notice = (event: Event) => {
    begin();
    const controls = 'button,label,[data-search-open],[data-copy-link],[data-share]';
    const isTap = event.type === 'click' && (event.target as Element).closest(controls);
    if (isTap) event.preventDefault();
    if (isTap) event.stopPropagation();
    if (isTap || event.type === 'keydown') kept.push(event);
  };

  dataset.early = '';
  for (const sign of signs) addEventListener(sign, notice, true);
  let known: unknown = location.search || location.hash;
  try {
    known ||= localStorage.length + sessionStorage.length;
  } catch {
    // Storage is blocked, so nothing of the reader's can be shown.
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (known) begin();
  else if (!connection?.saveData) addEventListener('load', () => setTimeout(begin, 20_000));
}
