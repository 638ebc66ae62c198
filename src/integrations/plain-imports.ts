/**
 * Vite wraps every dynamic import in a helper that preloads styles and shared chunks. Ours have no
 * styles and hardly any chunks, so the helper, the largest script of a page, gives way to a call.
 */
import type { Plugin } from 'vite';

export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    // Without this every import on use would carry the list of what it might preload.
    config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
