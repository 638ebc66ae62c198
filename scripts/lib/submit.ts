/** Tells search engines which addresses changed since they were last told. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesSince, readSitemap, type Told } from './changed-addresses.ts';
import { type Engine, SubmitError } from './search-engines.ts';

export interface Submission {
  /** The built site. */
  folder: string;
  /** What each engine was told, by its name; made when missing. */
  stateFile: string;
  engines: Engine[];
  /** Where the keys are. */
  env: Record<string, string | undefined>;
  /** Really send; otherwise only say what would be sent. */
  send: boolean;
  say(line: string): void;
}

type State = Record<string, Told>;

/** @returns how many engines failed, with the reasons said. One that fails does not keep the others from hearing. */
export async function submit({ folder, stateFile, engines, env, send, say }: Submission): Promise<number> {
  const listed = readListed(folder);
  const site = new URL(Object.keys(listed)[0] ?? '').origin;
  if (send && /\bexample\.(com|org|net)$/.test(new URL(site).hostname))
    throw new SubmitError(`站点地图里是样例地址 ${site}；设好 SITE_URL，重新构建、发布以后再送`);
  const state = readState(stateFile);
  let failures = 0;
  for (const engine of engines) {
    const told = state[engine.name] ?? {};
    const addresses = engine.wants(changesSince(told, listed));
    say(`${engine.name}：${addresses.length} 个地址${send ? '' : '会送出'}`);
    if (!send) for (const address of addresses) say(`  ${address}${address in listed ? '' : '（已撤下）'}`);
    if (!send || addresses.length === 0) continue;
    try {
      const taken = await tell(engine, addresses, site, env);
      state[engine.name] = noted(told, taken, listed);
      writeFileSync(stateFile, `${JSON.stringify(state, null, 2)}\n`);
      const left = addresses.length - taken.length;
      say(`  送了 ${taken.length} 个${left > 0 ? `，今天的配额用完了，还有 ${left} 个下次送` : ''}`);
    } catch (error) {
      if (!(error instanceof SubmitError)) throw error;
      failures++;
      say(`  没送成：${error.message}`);
    }
  }
  if (!send) say('这是预演，什么也没有送。真的要送：npm run submit -- --send');
  return failures;
}

function tell(engine: Engine, addresses: string[], site: string, env: Submission['env']): Promise<string[]> {
  const key = env[engine.key];
  if (!key) throw new SubmitError(`没有设环境变量 ${engine.key}。${engine.hint}`);
  return engine.tell(addresses, site, key);
}

function noted(told: Told, taken: string[], listed: Told): Told {
  const next = { ...told };
  for (const address of taken) {
    const day = listed[address];
    if (day === undefined) delete next[address];
    else next[address] = day;
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => a.localeCompare(b)));
}

function readListed(folder: string): Told {
  const file = join(folder, 'sitemap-0.xml');
  if (!existsSync(file)) throw new SubmitError(`没有 ${file}；先运行 npm run build`);
  return readSitemap(readFileSync(file, 'utf8'));
}

function readState(file: string): State {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch {
    throw new SubmitError(`${file} 不是 JSON；从版本库里恢复它，或删掉它从头送一遍`);
  }
}
