/** The owner's details (`src/site.ts`): what is asked, in which form, and what the footer makes of it. */
import { z } from 'astro/zod';
import { contrast } from '../pictures/contrast.ts';

const line = z.string().trim().min(1, '不能为空');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, '写成 #0a4a86 这样的六位颜色');

/** Grounds on which links stand, light and dark; a test holds them equal to the style sheet's. */
export const grounds = { light: ['#ffffff', '#f1f5f6'], dark: ['#11171b', '#1a2329'] } as const;

const linkColours = z.strictObject({
  light: colour.refine((value) => isReadable(value, grounds.light), '在白底上看不清：和底色的对比要到 4.5，换深一些的'),
  dark: colour.refine((value) => isReadable(value, grounds.dark), '在黑底上看不清：和底色的对比要到 4.5，换浅一些的'),
});

export const siteSchema = z.strictObject({
  url: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+$/, '网站的完整地址，末尾不加斜杠，例如 https://help.example.com')
    .describe('网站的完整地址，末尾不加斜杠'),
  name: line.max(20, '不超过 20 字').describe('网站的名字，写在每页标题后面和页头'),
  shortName: line.max(12, '不超过 12 字').describe('手机桌面图标下面的短名字'),
  tagline: line.max(30, '不超过 30 字').describe('一句话：什么时候用这个网站'),
  notice: line.max(80, '不超过 80 字').describe('页脚的声明：办不办业务、收不收集信息'),
  hotline: z
    .strictObject({
      phone: z.string().regex(/^[\d-]{5,15}$/, '只写数字和短横线，例如 400-000-0000'),
      hours: line.describe('什么时候有人接，例如 每天 8:00–22:00'),
    })
    .optional()
    .describe('自己的客服电话和接听时间'),
  icp: z
    .string()
    .regex(/^[\u4e00-\u9fff]{1,2}ICP[备证]\d{6,}号(-\d+)?$/, '照备案系统里的写，不留空格，例如 京ICP备00000000号-1')
    .optional()
    .describe('ICP 备案号'),
  police: z
    .string()
    .regex(/^[\u4e00-\u9fff]公网安备\s?\d{14}号$/, '照备案系统里的写，十四位数字，例如 京公网安备 00000000000000号')
    .optional()
    .describe('公安联网备案号'),
  feedback: z
    .union([z.email(), z.url({ protocol: /^https$/ })], '写邮箱，或 https:// 开头的网址')
    .optional()
    .describe('收纠错意见的邮箱或网址'),
  verification: z
    .strictObject({ baidu: line.optional(), bing: line.optional(), google: line.optional() })
    .optional()
    .describe('搜索引擎的站点验证码，只写 content 里的那一串'),
  linkColours: linkColours.optional().describe('链接、按钮和焦点框的颜色；不写就用原来的'),
});

export type Site = z.infer<typeof siteSchema>;
type SiteInput = z.input<typeof siteSchema>;

/** @throws with one line per field: what is there, and what to write instead. */
export function defineSite(details: SiteInput): Site {
  const { success, data, error } = siteSchema.safeParse(details);
  if (success) return data;
  throw new Error(['src/site.ts 里写的有问题：', ...error.issues.flatMap(explain(details))].join('\n'));
}

const explain =
  (details: SiteInput) =>
  (issue: z.core.$ZodIssue): string[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => `  字段 ${key}：没有这个字段，删掉它或改对名字`);
    const found = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], details);
    return [`  字段 ${issue.path.join('.')}：现在是 ${JSON.stringify(found) ?? '空的'}，应该：${issue.message}`];
  };

function isReadable(value: string, backgrounds: readonly string[]): boolean {
  return backgrounds.every((ground) => contrast(value, ground) >= 4.5);
}

export interface OwnerLink {
  label: string;
  href: string;
}

/** The links that the authorities prescribe for the footer, as far as the owner has the numbers. */
export function filingLinks({ icp, police }: Site): OwnerLink[] {
  const code = police?.replace(/\D/g, '');
  return [
    ...(icp ? [{ label: icp, href: 'https://beian.miit.gov.cn/' }] : []),
    ...(police ? [{ label: police, href: `https://beian.mps.gov.cn/#/query/webSearch?code=${code}` }] : []),
  ];
}

/** Where to report a mistake. */
export function feedbackLink({ feedback }: Site): OwnerLink | undefined {
  if (!feedback) return undefined;
  return { label: feedback.replace('https://', ''), href: feedback.includes('://') ? feedback : `mailto:${feedback}` };
}
