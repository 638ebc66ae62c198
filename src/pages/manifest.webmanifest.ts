import { site } from '../site.ts';
import { tokenValue } from '../styles/token-names.ts';

/** What a phone needs to keep the help centre on its home screen. */
export function GET(): Response {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${purpose}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: '/',
    name: site.name,
    short_name: site.shortName,
    description: site.tagline,
    lang: 'zh-CN',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: tokenValue('color-paper'),
    theme_color: tokenValue('color-paper'),
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: [
      { name: '查应答码', url: '/codes/' },
      { name: '一步步问', url: '/diagnose/' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
