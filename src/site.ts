/**
 * The owner's details: another payment company makes this its own help centre by editing this file.
 * `npm run check:copy` builds the site with a second set and finds what is still typed elsewhere.
 */
import { defineSite } from './schemas/site.ts';

export const site = defineSite({
  /** Absolute address without a trailing slash; SITE_URL wins when it is set. */
  url: process.env.SITE_URL ?? 'https://help.example.com',
  name: 'POS 机帮助中心',
  /** Under the icon on a phone's home screen. */
  shortName: 'POS 帮助',
  tagline: '机器收不了款时，先打开这里',
  notice: '不卖机器，不办业务，不收集信息。费率、额度、到账时间以协议或机构说明为准。',
  // What follows is optional and shown only when it is set:
  // hotline: { phone: '400-000-0000', hours: '每天 8:00–22:00' },
  // icp: '京ICP备00000000号-1',
  // police: '京公网安备 00000000000000号',
  // feedback: 'help@example.com',
  // verification: { baidu: 'codeva-…', bing: '…', google: '…' },
  // linkColours: { light: '#0a4a86', dark: '#9bcbff' },
});
