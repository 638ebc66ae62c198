import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { structure } from '../support/structure.ts';

const of = (html: string) => structure(parse(html));

it('is the same for other words, addresses and more of the same', () => {
  expect(of('<ul class="a"><li><a href="/x/">一</a></li></ul>')).toBe(
    of('<ul class="a"> <li><a href="/y/">二</a></li><li><a href="/z/">三</a></li></ul>'),
  );
});

it.each(['<p></p>', '<p class="b">字</p>', '<p><b>字</b></p>', '<p title="">字</p>', '<h2>字</h2>'])(
  'differs from a plain paragraph: %s',
  (html) => {
    expect(of(html)).not.toBe(of('<p>字</p>'));
  },
);
