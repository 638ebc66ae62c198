/** What the buttons under a checklist do. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import type { ChecklistElement } from './checklist.client.ts';
import { type Marks, nothing } from './checklist-state.ts';
import { checklistText, localTime } from './checklist-text.ts';
import { shareHash } from './share.ts';

/** The way back from the last reset or take-over; a page has one checklist. */
let undo: (() => void) | undefined;

export async function act(list: ChecklistElement, action: string): Promise<void> {
  if (action === 'copy') say(await copyText(report(list)), '结果已复制，可以发给客服');
  if (action === 'share') say(await copyText(address(list)), '进度链接已复制，打开就是现在这样');
  if (action === 'reset') replaceMarks(list, nothing, '已清空，可以撤回');
  if (action === 'undo') goBack(list);
  if (action.startsWith('print')) print(action.slice('print-'.length));
}

/** Puts other marks on this phone and offers the way back. */
export function replaceMarks(list: ChecklistElement, marks: Marks, said: string): void {
  undo = list.state.replace(marks);
  list.show();
  for (const button of list.all('[data-action=undo]')) {
    button.hidden = false;
    button.focus();
  }
  announce(said);
}

function goBack(list: ChecklistElement): void {
  undo?.();
  undo = undefined;
  list.show();
  for (const button of list.all('[data-action=undo]')) button.hidden = true;
  list.querySelector<HTMLElement>('[data-action=reset]')?.focus();
  announce('已恢复原来的勾');
}

function say(copied: boolean, done: string): void {
  announce(copied ? done : '没能复制，请截图发给客服');
}

function report(list: ChecklistElement): string {
  const { title = '', symptom } = list.dataset;
  const model = list.querySelector<HTMLInputElement>('[data-model]')?.value.trim();
  const items = list.ids.map((id) => ({ id, text: textOf(list, id) }));
  const time = localTime(new Date());
  return checklistText({ title, symptom, model, items, marks: list.state.marks(), time, url: address(list) });
}

function textOf(list: ChecklistElement, id: string): string {
  return list.querySelector(`#${id} [data-text]`)?.textContent?.trim() ?? '';
}

/** Only items that are shown go into the address. */
function address(list: ChecklistElement): string {
  const { done, unsolved } = list.state.marks();
  const shown = (times: Marks['done']) =>
    Object.fromEntries(Object.entries(times).filter(([id]) => list.ids.includes(id)));
  return (list.dataset.url ?? '') + shareHash({ done: shown(done), unsolved: shown(unsolved) }, new Date());
}

/** Paper is chosen by an attribute that the style sheet turns into a page size; none means A4. */
function print(paper: string): void {
  const { dataset } = document.documentElement;
  delete dataset.paper;
  if (paper !== 'a4') dataset.paper = paper;
  addEventListener('afterprint', () => delete dataset.paper, { once: true });
  window.print();
}
