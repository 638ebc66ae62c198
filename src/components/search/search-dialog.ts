import { element } from '../../client/element.ts';
import { searchField, searchForm, searchResults } from './search-field.ts';

/** The dialog, open for `search-view.ts`. @param common numbers of the problems that are offered when nothing fits. */
export function searchDialog(common: string): HTMLDialogElement {
  const id = 'dialog-search';
  const close = element('button', { type: 'button', 'data-search-close': '', class: 'button' }, '关闭');
  const label = element('label', { for: id, class: 'sr-only' }, '搜索');
  const form = element('form', searchForm, label, element('input', { id, ...searchField }));
  const status = element('p', {
    'data-search-status': '',
    role: 'status',
    class: 'text-small text-soft not-empty:mt-2',
  });
  return element(
    'dialog',
    { 'aria-label': '搜索', class: 'search-dialog', 'data-common': common },
    element('div', { class: 'flex justify-end' }, close),
    element('div', { class: 'mt-3' }, form, status, element('ol', searchResults)),
  );
}
