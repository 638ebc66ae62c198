/**
 * Rule `way-on`: nobody ends in a dead end. Sections that answer something hold a link of their own. A cause needs
 * none: its strategies stand below it. Neither does a case: it illustrates, and the contacts follow.
 */
import { attribute, type Entry, type MarkdownNode, walk } from '../entry.ts';
import type { Finding } from '../finding.ts';

const answering = ['Impact', 'Section', 'Question'];

export function checkWayOn(entry: Entry): Finding[] {
  if (!entry.body || entry.collection === 'pages') return [];
  const findings: Finding[] = [];
  walk(entry.body, (node) => {
    if (!answering.includes(node.name ?? '') || hasLink(node)) return;
    const name = attribute(node, 'id') ?? node.name;
    const message = `“${name}” 没有出路；加一个链接：下一步看哪里、找谁`;
    findings.push({ file: entry.file, line: node.position?.start.line ?? 1, rule: 'way-on', level: 'error', message });
  });
  return findings;
}

function hasLink(node: MarkdownNode): boolean {
  return node.type === 'link' || (node.children ?? []).some(hasLink);
}
