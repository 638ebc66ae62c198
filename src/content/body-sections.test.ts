import { expect, it } from 'vitest';
import { bodySectionsOf } from './body-sections.ts';

const body = `<Causes>

<Cause id="late">

先看 [日期](/a/)。

<Warning>

别再付。

</Warning>

1. 打开 **APP**。
2. 交费。

<Part id="table-only" title="到期的是哪一项">

| 屏幕 | 到期 |
| --- | --- |
| 流量 | 流量费 |
| 会员 | 会员费 |

</Part>

</Cause>

</Causes>

<Strategies />
`;

it('lists sections in order, each with what stands in it and not in its parts', () => {
  expect(bodySectionsOf(body)).toEqual([
    { component: 'Causes', steps: [], texts: [] },
    {
      component: 'Cause',
      id: 'late',
      steps: ['打开 APP。', '交费。'],
      texts: ['先看 日期。', '别再付。', '打开 APP。', '交费。'],
    },
    { component: 'Part', id: 'table-only', title: '到期的是哪一项', steps: [], texts: ['流量、会员'] },
    { component: 'Strategies', steps: [], texts: [] },
  ]);
});
