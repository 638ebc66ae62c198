interface Placed {
  id: string;
  getBoundingClientRect(): { top: number };
}

/** Id of the last heading above `line` (pixels from the top of the window); none before the first. */
export function currentSection(headings: Placed[], line: number): string | undefined {
  return headings.findLast((heading) => heading.getBoundingClientRect().top <= line)?.id;
}
