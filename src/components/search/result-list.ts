/** Draws hits. Contract for tests: one `a[data-result]` per hit, best first. */
import { kinds } from '../../search/names.ts';
import { highlightParts } from './highlight.ts';
import type { Hit } from './hits.ts';

const look = { kind: 'text-small text-soft', title: 'font-bold text-link', excerpt: 'text-small text-soft' };

/** @param words what to mark. */
export function drawHits(list: HTMLElement, hits: Hit[], words: string[]): void {
  list.replaceChildren(...hits.map((hit) => resultItem(hit, words)));
}

function resultItem(hit: Hit, words: string[]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'grid border-t border-line px-2 py-2.5 text-ink no-underline hover:bg-mist';
  link.href = hit.url;
  link.dataset.result = '';
  if (hit.near) link.dataset.near = '';
  const kind = hit.near ? `${kinds[hit.kind]} · 相近` : kinds[hit.kind];
  link.append(line('kind', kind, []), line('title', hit.title, words), line('excerpt', hit.excerpt, words));
  item.append(link);
  return item;
}

function line(name: keyof typeof look, text: string, words: string[]): HTMLElement {
  const element = document.createElement('span');
  element.className = look[name];
  element.dataset.part = name;
  for (const part of highlightParts(text, words)) {
    const node = document.createElement(part.marked ? 'mark' : 'span');
    node.textContent = part.text;
    element.append(node);
  }
  return element;
}
