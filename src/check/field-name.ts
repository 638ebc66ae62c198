/** A field as an author would point at it: `causes[2].title`, lists counted from one. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`)).join('');
  return name.replace(/^\./, '') || '（整个文件）';
}
