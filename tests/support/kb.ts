/** Looks through the knowledge base without knowing its form. */

/** Every value in the document that stands under one of these keys, lists taken apart. */
export function valuesOf(document: unknown, keys: string[]): string[] {
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([key, value]) => {
    const own = keys.includes(key) ? [value].flat().filter((each) => typeof each === 'string') : [];
    return [...own, ...valuesOf(value, keys)];
  });
}

/** Every text in the document. */
export function textsOf(document: unknown): string[] {
  if (typeof document === 'string') return [document];
  if (document === null || typeof document !== 'object') return [];
  return Object.values(document).flatMap(textsOf);
}
