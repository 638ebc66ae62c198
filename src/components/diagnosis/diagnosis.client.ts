/** `<pos-diagnosis>`: carries the answers from page to page in the address and shows them. */
import { define, Island } from '../../client/island.ts';
import { idsOf, readTrail, type TrailStep, trailText, withTrail } from './trail.ts';

const load = () => import('../copy/copy-link.ts');

class DiagnosisElement extends Island {
  private trail: TrailStep[] = [];

  protected connect(signal: AbortSignal): void {
    const steps = JSON.parse(this.find('[data-steps]').textContent ?? '[]') as TrailStep[];
    this.trail = readTrail(location.search, steps, this.dataset.here ?? '');
    this.carryOn();
    if (this.trail.length === 0) return;
    this.showAnswers();
    const button = this.find('[data-action=copy]');
    button.hidden = false;
    button.addEventListener('click', () => this.copy(), { signal });
  }

  private find(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  /** Links to the next pages take the answers with them; the way back leaves the last one out. */
  private carryOn(): void {
    const ids = idsOf(this.trail);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-answer]'))
      link.search = new URL(withTrail(link.href, [...ids, link.dataset.answer ?? ''])).search;
    const back = this.querySelector<HTMLAnchorElement>('a[data-back]');
    const last = this.trail[this.trail.length - 1];
    if (!back || !last) return;
    back.href = withTrail(last.href, ids.slice(0, -1));
    back.textContent = back.dataset.back ?? '';
  }

  private showAnswers(): void {
    const list = this.find('[data-answers]');
    const template = this.find('template') as HTMLTemplateElement;
    list.replaceChildren(...this.trail.map((step, index) => this.item(template, step, index)));
    const heading = this.find('[data-mine]');
    heading.textContent = heading.dataset.mine ?? '';
    this.find('[data-given]').hidden = false;
  }

  private item(template: HTMLTemplateElement, { question, answer, href }: TrailStep, index: number): Node {
    const item = template.content.cloneNode(true) as DocumentFragment;
    const fill = (part: string, text: string) => {
      const element = item.querySelector(`[data-part=${part}]`);
      if (element) element.textContent = text;
    };
    fill('question', question);
    fill('answer', answer);
    fill('what', `：${question}`);
    item.querySelector('a')?.setAttribute('href', withTrail(href, idsOf(this.trail).slice(0, index)));
    return item;
  }

  private async copy(): Promise<void> {
    const { title = '', outcome = '', url = '' } = this.dataset;
    const { announce, copyText } = await load();
    const copied = await copyText(trailText(title, this.trail, outcome, url));
    announce(copied ? '诊断结果已复制，可以发给客服' : '没能复制，请截图发给客服');
  }
}

define('pos-diagnosis', DiagnosisElement);
