import { markdownPath, problemPath, strategyPath } from '../content/links.ts';
import { places, problems, strategies } from '../content/queries.ts';
import { site } from '../site.ts';

/** A table of contents for assistants, in the form of llmstxt.org. */
export async function GET(): Promise<Response> {
  const line = (title: string, path: string, description: string) =>
    `- [${title}](${new URL(path, site.url).href}): ${description}`;
  const article = (path: string, { number, title, description }: Record<'number' | 'title' | 'description', string>) =>
    line(`${number} ${title}`, markdownPath(path), description);
  const sections = [
    ['问题', (await problems()).map(({ id, data }) => article(problemPath(id), data))],
    ['策略', (await strategies()).map(({ id, data }) => article(strategyPath(id), data))],
    ['栏目和工具', (await places()).map(({ data }) => line(data.title, data.to, data.description))],
    [
      '给程序读的',
      [
        line('kb.json', '/kb.json', '全部内容，一个 JSON 文件，每一项有完整地址'),
        line('kb.schema.json', '/kb.schema.json', 'kb.json 的格式，JSON Schema'),
        line('llms-full.txt', '/llms-full.txt', '全部文章的全文'),
      ],
    ],
  ] as const;
  const body = sections.map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`);
  return new Response(
    `# ${site.name}\n\n> ${site.tagline}。给商户看的 POS 机帮助：收不了款先做什么、为什么、找谁。\n\n${body.join('\n')}`,
  );
}
