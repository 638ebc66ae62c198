interface Placed {
  /** Of its heading, which links point to. */
  id: string;
  section: { getBoundingClientRect(): { top: number } };
}

/** Id of the last section that begins above `line` (pixels from the top of the window); none before the first. */
export function currentSection(places: Placed[], line: number): string | undefined {
  const above = places.filter(({ section }) => section.getBoundingClientRect().top <= line);
  return above[above.length - 1]?.id;
}
