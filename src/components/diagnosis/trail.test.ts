import { describe, expect, it } from 'vitest';
import { idsOf, readTrail, type TrailStep, trailText, withTrail } from './trail.ts';

const step = (from: string, answer: string, to: string): TrailStep => ({
  id: `${from}.${answer}`,
  question: `${from}？`,
  answer,
  href: `/diagnose/${from}/`,
  from,
  to,
});
const steps = [step('a', 'yes', 'b'), step('a', 'no', 'c'), step('b', 'yes', 'd'), step('c', 'yes', 'd')];
const read = (search: string) => idsOf(readTrail(search, steps, 'd'));

describe('answers in the address', () => {
  it('come back in the order they were given', () => {
    expect(read('?a=a.yes~b.yes')).toEqual(['a.yes', 'b.yes']);
  });

  it.each([
    ['no answers', ''],
    ['nothing', '?a='],
    ['garbage', '?a=%F0%9F%98%80~<img src=x>~../..'],
    ['an answer that is no more', '?a=a.yes~b.gone'],
    ['answers that lead elsewhere', '?a=a.yes~a.no'],
    ['ten kilobytes', `?a=${'a.yes~'.repeat(1700)}b.yes`],
  ])('are none for %s', (_, search) => {
    expect(read(search)).toEqual([]);
  });

  it('drop what does not lead on to the next answer', () => {
    expect(read('?a=a.no~b.yes')).toEqual(['b.yes']);
    expect(read('?a=a.yes~x.y~b.yes~b.yes')).toEqual(['a.yes', 'b.yes']);
  });

  it('are written the way they are read', () => {
    expect(withTrail('/diagnose/d/', ['a.yes', 'b.yes'])).toBe('/diagnose/d/?a=a.yes~b.yes');
    expect(withTrail('/diagnose/', [])).toBe('/diagnose/');
  });

  it('make a text for support', () => {
    const trail = readTrail('?a=a.no~c.yes', steps, 'd');
    expect(trailText('诊断', trail, '结果：好了', 'https://x.test/diagnose/d/')).toBe(
      '诊断\n1. a？ no\n2. c？ yes\n结果：好了\nhttps://x.test/diagnose/d/?a=a.no~c.yes',
    );
  });
});
