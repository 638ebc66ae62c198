/** The five forms in which a target is sent. Pure; the desk, the button on articles and the tests share it. */
import type { Target } from './target.ts';

export const forms = {
  plain: '纯文字',
  wechat: '微信',
  sms: '短信',
  markdown: 'Markdown',
  html: 'HTML',
} as const;

export type Form = keyof typeof forms;

/** One SMS in Chinese holds this many UTF-16 units. */
export const smsLength = 70;
/** A title shorter than this says nothing. */
const leastTitle = 6;

export function textOf(target: Target, form: Form): string {
  const { title, url } = target;
  if (form === 'wechat') return wechatText(target);
  if (form === 'sms') return smsText(target);
  if (form === 'markdown') return `[${escapeMarkdown(title)}](${url})`;
  if (form === 'html') return `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;
  return `${title}\n${url}`;
}

/** Several targets as one message, in the order in which they were chosen. */
export function textOfAll(targets: Target[], form: Form): string {
  const [only] = targets;
  if (only && targets.length === 1) return textOf(only, form);
  const texts = targets.map((target) => textOf(target, form));
  if (form === 'html') return `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
  if (form === 'markdown') return texts.map((text) => `- ${text}`).join('\n');
  if (form === 'sms') return texts.join('\n');
  return texts.map((text, index) => `${index + 1}. ${text}`).join('\n\n');
}

/** Reads well when the chat shows no card, and tells what to do without being opened. */
function wechatText({ title, lines, short }: Target): string {
  return [`【${title}】`, ...lines.slice(0, 3), short].join('\n');
}

/** Title and address in one SMS: the title gives way first, then the anchor, never the page. */
function smsText({ title, short, url }: Target): string {
  const full = [short, url].sort(byLength);
  const pages = full.map((address) => address.replace(/#.*$/, '')).sort(byLength);
  const room = (address: string) => smsLength - address.length - 1;
  const hasRoom = (address: string) => room(address) >= Math.min(leastTitle, title.length);
  const address = [...full, ...pages].find(hasRoom) ?? pages[0] ?? url;
  return `${clip(title, room(address))} ${address}`.trim();
}

const byLength = (one: string, other: string) => one.length - other.length;

/** The text within `length` units; what is cut off is marked, and no character is cut in half. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const char of text)
    if (kept.length + char.length < length) kept += char;
    else break;
  return length > 0 ? `${kept}…` : '';
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\[\]*_`<]/g, (char) => `\\${char}`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
