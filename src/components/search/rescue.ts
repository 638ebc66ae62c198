/** The way out when nothing fits. */
import { element } from '../../client/element.ts';
import type { Named } from '../../search/names.ts';

const doors = [
  ['/diagnose/', '一步步问'],
  ['/codes/', '查代码'],
  ['/contacts/', '找人'],
  ['/problems/', '全部问题'],
] as const;

/** @param numbers of the most common problems, which are found among the pages. */
export function rescueBlock(numbers: string[], pages: Named[]): HTMLElement {
  const common = numbers.flatMap((number) => pages.filter((page) => page.number === number));
  return element(
    'div',
    { 'data-search-rescue': '', class: 'mt-4 border-t-2 border-ink pt-2' },
    element('p', { class: 'font-bold' }, '都不像？从这里进去'),
    element('ul', {}, ...common.map(problemItem)),
    element('p', { class: 'flex flex-wrap gap-x-5' }, ...doors.map(doorLink)),
  );
}

function problemItem({ url, number, title }: Named): HTMLElement {
  const link = element(
    'a',
    { href: url, class: 'flex min-h-11 items-center gap-3' },
    element('span', { class: 'key' }, number),
    title,
  );
  return element('li', { class: 'border-t border-line' }, link);
}

function doorLink([href, title]: readonly [string, string]): HTMLElement {
  return element('a', { href, class: 'inline-flex min-h-11 items-center' }, title);
}
