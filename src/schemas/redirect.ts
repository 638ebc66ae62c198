/** Redirects (`content/redirects.yaml`): where an address went that was published once and stands no more. */
import { z } from 'astro/zod';

const address = z.string().regex(/^\/[\w\-/]*\/(#[\w-]+)?$|^\/(#[\w-]+)?$/, '写成 /problems/x/ 或 /problems/x/#y');

export const redirectSchema = z.strictObject({
  from: address.describe('以前发布过、现在没有了的地址或小节，例如 /problems/x/#old-id'),
  to: address.describe('现在在哪里，例如 /problems/x/#new-id'),
});

export type Redirect = z.infer<typeof redirectSchema>;
