/** `<pos-toc>`: marks the section being read and folds the bar again after a choice. */
import { define, Island } from '../../client/island.ts';
import { currentSection } from './current-section.ts';

class TocElement extends Island {
  protected connect(signal: AbortSignal): void {
    const ids = [...this.querySelectorAll<HTMLAnchorElement>('.toc-side a')].map((link) => link.hash.slice(1));
    const sections = ids.map((id) => placeOf(id)).filter((place) => place !== undefined);
    this.addEventListener('click', (event) => this.fold(event), { signal });
    if (!('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(() => this.mark(currentSection(sections, innerHeight / 3)), {
      rootMargin: '0px 0px -66% 0px',
    });
    for (const { section } of sections) observer.observe(section);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  private mark(id: string | undefined): void {
    for (const link of this.querySelectorAll('a')) {
      const isCurrent = link.hash === `#${id}`;
      link.toggleAttribute('aria-current', isCurrent);
      if (isCurrent) link.setAttribute('aria-current', 'true');
    }
    const current = this.querySelector('a[aria-current]')?.textContent ?? '';
    const label = this.querySelector('[data-toc-current]');
    if (label) label.textContent = current.trim();
  }

  private fold(event: Event): void {
    const details = (event.target as Element).closest('a') && this.querySelector('details');
    if (details) details.open = false;
  }
}

/** The section tells where it is without being laid out; asking its heading would lay it out. */
function placeOf(id: string): { id: string; section: Element } | undefined {
  const section = document.getElementById(id)?.closest('section');
  return section ? { id, section } : undefined;
}

define('pos-toc', TocElement);
