/** Cuts a spelled text into the pieces that are counted and looked up. */

/** Pairs of neighbouring characters; Latin letters and digits stay together. */
export function pairs(text: string): string[] {
  return runs(text).flatMap((run) => (isLatin(run) || run.length === 1 ? [run] : neighbours([...run], '')));
}

/** Single characters, which still tell something when order or spelling is off. */
export function singles(text: string): string[] {
  return runs(text).flatMap((run) => (isLatin(run) ? [] : [...run]));
}

function neighbours(items: string[], joint: string): string[] {
  return items.slice(1).map((item, index) => `${items[index]}${joint}${item}`);
}

/** Runs of Latin letters and digits, and runs of anything else. */
export function runs(text: string): string[] {
  return text.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? [];
}

export function isLatin(run: string): boolean {
  return /^[a-z0-9]/.test(run);
}
