/** Reads the acquirer from a merchant number: 15 digits, the first three name the institution. */
export interface Row {
  prefix: string;
  name: string;
}

export type Answer =
  | { kind: 'empty' }
  | { kind: 'found'; name: string; prefix: string }
  | { kind: 'unknown'; prefix: string }
  | { kind: 'not-a-number' }
  | { kind: 'too-short'; digits: number }
  | { kind: 'too-long'; digits: number };

const length = 15;

/** Takes full-width digits and spaces as typed from a slip; three digits are enough to answer. */
export function findAcquirer(input: string, rows: Row[]): Answer {
  const number = input.normalize('NFKC').replace(/[\s-]/g, '');
  if (number === '') return { kind: 'empty' };
  if (!/^[0-9A-Z]+$/i.test(number)) return { kind: 'not-a-number' };
  if (number.length < 3) return { kind: 'too-short', digits: number.length };
  if (number.length > length) return { kind: 'too-long', digits: number.length };
  const prefix = number.slice(0, 3);
  const row = rows.find((candidate) => candidate.prefix === prefix);
  return row ? { kind: 'found', name: row.name, prefix } : { kind: 'unknown', prefix };
}
