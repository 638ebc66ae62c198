/** The walk through the steps of `<pos-paid>`: one at a time, for one kind of payment, with a record. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { clock, type Entry, logText, minutesSince } from './paid-log.ts';

/** Begins, or begins again, with the first step. */
export function walk(root: HTMLElement, kind: string, signal: AbortSignal): void {
  const bound = 'walking' in root.dataset;
  root.dataset.walking = '';
  root.querySelector<HTMLElement>('[data-record]')?.removeAttribute('hidden');
  for (const line of root.querySelectorAll<HTMLElement>('[data-for]')) line.hidden = line.dataset.for !== kind;
  for (const button of root.querySelectorAll('[data-kind]'))
    button.setAttribute('aria-pressed', `${(button as HTMLElement).dataset.kind === kind}`);
  const log: Entry[] = logs.get(root) ?? [];
  log.length = 0;
  logs.set(root, log);
  log.push({ time: new Date(), text: root.dataset.begun ?? '' });
  show(root, steps(root)[0]?.id ?? '');
  if (bound) return;
  root.addEventListener('click', (event) => press(root, event.target as Element), { signal });
  const timer = setInterval(() => record(root), 15_000);
  signal.addEventListener('abort', () => clearInterval(timer));
}

const logs = new WeakMap<HTMLElement, Entry[]>();
const steps = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('li[data-step]')];

function press(root: HTMLElement, target: Element): void {
  const button = target.closest<HTMLElement>('[data-next], [data-copy]');
  if (!button) return;
  if ('copy' in button.dataset) return void copyLog(root);
  logs.get(root)?.push({ time: new Date(), text: button.textContent?.trim() ?? '' });
  show(root, button.dataset.next ?? '');
}

/** One step is to be seen; the focus goes to its title, so that it is read out. */
function show(root: HTMLElement, id: string): void {
  for (const step of steps(root)) {
    step.hidden = step.id !== id;
    for (const answers of step.querySelectorAll<HTMLElement>('[data-answers]')) answers.hidden = false;
  }
  root.querySelector<HTMLElement>(`#${id} [data-title]`)?.focus();
  record(root);
}

function record(root: HTMLElement): void {
  const log = logs.get(root) ?? [];
  const [elapsed, lines] = ['elapsed', 'log'].map((name) => root.querySelector<HTMLElement>(`[data-${name}]`));
  const minutes = minutesSince(log, new Date());
  if (elapsed) elapsed.textContent = (elapsed.dataset.template ?? '').replace('{minutes}', `${minutes}`);
  lines?.replaceChildren(
    ...log.map(({ time, text }) => {
      const line = document.createElement('li');
      line.textContent = `${clock(time)} ${text}`;
      return line;
    }),
  );
}

async function copyLog(root: HTMLElement): Promise<void> {
  const { heading = '', write = '' } = root.dataset;
  const copied = await copyText(logText(heading, logs.get(root) ?? [], write.split('、')));
  announce(copied ? '经过已复制，可以发给客服' : '没能复制，请截图发给客服');
}
