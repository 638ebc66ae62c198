import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFindings } from '../check/finding.ts';
import { contentErrors, todayText } from '../check/index.ts';

/**
 * Stops the build at the first sight of a content error; in dev it only prints. `npm run build` checks in a process of
 * its own, at the same time, and says so with `CONTENT_CHECK=beside`.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command === 'preview' || command === 'sync' || process.env.CONTENT_CHECK === 'beside') return;
        const errors = contentErrors(fileURLToPath(config.root), todayText());
        if (errors.length === 0) return;
        const report = `content/ 里有 ${errors.length} 个错误：\n${formatFindings(errors)}`;
        if (command === 'build') throw new Error(report);
        logger.error(report);
      },
    },
  };
}
