/** The result of a checklist as text for a chat. Pure. */
import type { Marks } from './checklist-state.ts';

export interface Report {
  title: string;
  /** What the merchant met, in their own words; absent on everyday lists. */
  symptom?: string | undefined;
  /** The machine, as far as the reader typed it. */
  model?: string | undefined;
  items: { id: string; text: string }[];
  marks: Marks;
  /** Local time, already written out. */
  time: string;
  url: string;
}

export function checklistText({ title, symptom, model, items, marks, time, url }: Report): string {
  const tried = items.filter(({ id }) => id in marks.done || id in marks.unsolved);
  const lines = items.map(({ id, text }) => `${label(id, marks)} ${text}`);
  return [
    title,
    ...(symptom ? [`现象：${symptom}`] : []),
    ...(model ? [`机型：${model}`] : []),
    `已试：${tried.length} / ${items.length} 项`,
    ...lines,
    `结果：${result(items, marks)}`,
    `时间：${time}`,
    url,
  ].join('\n');
}

function label(id: string, { done, unsolved }: Marks): string {
  if (id in unsolved) return '[没解决]';
  return id in done ? '[做好了]' : '[没做]';
}

function result(items: Report['items'], { done, unsolved }: Marks): string {
  const open = items.filter(({ id }) => id in unsolved).map(({ text }) => text);
  if (open.length > 0) return `没解决：${open.join('；')}`;
  const left = items.filter(({ id }) => !(id in done)).length;
  return left === 0 ? '全部做好了' : `还有 ${left} 项没做`;
}

/** `2026-11-22 16:05` on the reader's clock. */
export function localTime(date: Date): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
