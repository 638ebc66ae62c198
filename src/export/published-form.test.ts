import { expect, it } from 'vitest';
import { publishedForm, withUrls } from './published-form.ts';

it('makes texts plain and addresses absolute, and leaves the rest', () => {
  const data = {
    text: '看[这里](term:x)，**先**停。',
    to: '#cause',
    related: ['/codes/51/'],
    items: [{ unsolved: '/contacts/', waiting: false }],
  };
  expect(publishedForm(data, 'https://x.test/problems/a/')).toEqual({
    text: '看这里，先停。',
    to: 'https://x.test/problems/a/#cause',
    related: ['https://x.test/codes/51/'],
    items: [{ unsolved: 'https://x.test/contacts/', waiting: false }],
  });
});

it('gives sections their address', () => {
  expect(withUrls([{ id: 'b' }], 'https://x.test/a/')).toEqual([{ id: 'b', url: 'https://x.test/a/#b' }]);
});
