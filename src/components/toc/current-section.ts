interface Placed {
  id: string;
  getBoundingClientRect(): { top: number };
}

/** Id of the last heading above `line` (pixels from the top of the window); none before the first. */
export function currentSection(headings: Placed[], line: number): string | undefined {
  const above = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
  return above[above.length - 1]?.id;
}
