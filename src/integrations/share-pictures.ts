import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCards } from '../share-pictures/cards.ts';
import { readTokens } from '../share-pictures/colours.ts';
import { type Drawn, drawPictures } from '../share-pictures/draw.ts';
import { site } from '../site.ts';
import { serveLastBuild } from './last-build.ts';

/** Draws the pictures that chats show, in workers beside the build, and puts them into the finished site. */
export function sharePictures(): AstroIntegration {
  let folders = { root: '', cache: '' };
  let drawn: Promise<Drawn>;
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        folders = {
          root: fileURLToPath(config.root),
          cache: fileURLToPath(new URL('share-pictures/', config.cacheDir)),
        };
      },
      'astro:build:start': () => {
        drawn = draw(folders);
        // Whoever waits at the end hears of an error; a build that fails before that reports its own.
        drawn.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pictures, fresh } = await drawn;
        for (const { card, file } of pictures) put(file, join(fileURLToPath(dir), card.path));
        logger.info(`${pictures.length} sharing pictures, ${fresh} of them drawn`);
      },
      'astro:server:setup': ({ server }) => serveLastBuild(server, '/share/'),
    },
  };
}

function draw({ root, cache }: { root: string; cache: string }): Promise<Drawn> {
  const { name, tagline } = site;
  const tokens = readTokens(join(root, 'src/styles/tokens.css'));
  return drawPictures(
    { name, tagline, tokens, mark: join(root, 'public/favicon.svg') },
    readCards(root, tagline),
    cache,
  );
}

function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
