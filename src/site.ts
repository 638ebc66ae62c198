/** The owner's details: everything that another operator of this help centre would change. */
export const site = {
  /** Absolute address without a trailing slash; set SITE_URL when building for a real host. */
  url: process.env.SITE_URL ?? 'https://help.example.com',
  name: 'POS 机帮助中心',
  /** Under the icon on a phone's home screen. */
  shortName: 'POS 帮助',
  tagline: '机器收不了款时，先打开这里',
} as const;
