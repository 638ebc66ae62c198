/** Text of a sheet as it reads well in a chat: a table row becomes one line, a list item a dash. */
export function sheetText(element: Element): string {
  if (element.matches('pre')) return (element.textContent ?? '').trim();
  return [...element.querySelectorAll('p, li, tr')].map(lineOf).filter(Boolean).join('\n');
}

function lineOf(element: Element): string {
  if (element.matches('tr')) return [...element.children].map(wordsOf).join('｜');
  if (element.matches('li')) return `- ${wordsOf(element)}`;
  return element.closest('li, tr') ? '' : wordsOf(element);
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').trim().replace(/\s+/g, ' ');
}
