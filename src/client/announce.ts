/** Says one sentence in the page's live region, shown to everybody for a few seconds. */
export function announce(sentence: string): void {
  const region = document.querySelector<HTMLElement>('[data-announcer]');
  if (!region) return;
  region.textContent = sentence;
  region.dataset.shown = '';
  clearTimeout(timer);
  timer = setTimeout(() => delete region.dataset.shown, 4000);
}

let timer: ReturnType<typeof setTimeout> | undefined;
