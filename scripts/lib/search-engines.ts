/** The two ways of telling search engines about changed addresses. */
import type { Changes } from './changed-addresses.ts';

export interface Engine {
  name: string;
  /** Variable of the environment that holds its key. */
  key: string;
  /** Where the owner gets the key, for the message when it is missing. */
  hint: string;
  /** What a run would tell it. */
  wants(changes: Changes): string[];
  /**
   * Tells it and gives the addresses that it took.
   * @param site absolute address of the site without a trailing slash.
   * @throws SubmitError
   */
  tell(addresses: string[], site: string, key: string): Promise<string[]>;
}

/** Something the owner can act on; its message says what. */
export class SubmitError extends Error {}

const perRequest = { indexNow: 10_000, baidu: 2_000 };

/** Bing, Yandex and others share what one of them is told. */
export function indexNow(endpoint = 'https://api.indexnow.org/indexnow'): Engine {
  return {
    name: 'IndexNow',
    key: 'INDEXNOW_KEY',
    hint: '自己定一个 8–128 位的字母数字串；构建时也设上它，网站根目录才会有 <key>.txt',
    wants: ({ present, gone }) => [...present, ...gone],
    tell: async (addresses, site, key) => {
      if (!/^[A-Za-z0-9-]{8,128}$/.test(key))
        throw new SubmitError(`INDEXNOW_KEY 是 ${key.length} 位“${key}”；要 8–128 位，只用字母、数字和连字符`);
      for (const urlList of batches(addresses, perRequest.indexNow)) {
        const body = JSON.stringify({ host: new URL(site).host, key, keyLocation: `${site}/${key}.txt`, urlList });
        const response = await post(endpoint, body, 'application/json; charset=utf-8');
        if (response.status !== 200 && response.status !== 202)
          throw new SubmitError(indexNowFault(response.status, site, key));
      }
      return addresses;
    },
  };
}

function indexNowFault(status: number, site: string, key: string): string {
  const causes: Record<number, string> = {
    400: '格式不对',
    403: `没认出钥匙：打开 ${site}/${key}.txt，里面应该正好是这串钥匙；没有就设好 INDEXNOW_KEY 重新构建、发布`,
    422: `有地址不属于 ${site}，或钥匙不合规定；构建时的 SITE_URL 要和线上一样`,
    429: '送得太勤，过一小时再送',
  };
  return `IndexNow 回答 ${status}：${causes[status] ?? '对方出错，过一会儿再送'}`;
}

interface BaiduAnswer {
  success?: number;
  remain?: number;
  not_same_site?: string[];
  not_valid?: string[];
  error?: number;
  message?: string;
}

/** Baidu's push; its daily quota is small for new sites, and a batch above it is refused whole. */
export function baidu(endpoint = 'http://data.zz.baidu.com/urls'): Engine {
  return {
    name: '百度',
    key: 'BAIDU_PUSH_TOKEN',
    hint: '百度搜索资源平台 → 普通收录 → API 提交，接口地址里 token= 后面那一串',
    wants: ({ present }) => present,
    tell: async (addresses, site, token) => {
      const url = `${endpoint}?${new URLSearchParams({ site, token })}`;
      const taken: string[] = [];
      // One address first: the answer says how many more may follow today.
      let room = 1;
      while (room > 0 && taken.length < addresses.length) {
        const batch = addresses.slice(taken.length, taken.length + Math.min(room, perRequest.baidu));
        const answer = await push(url, batch, taken.length > 0);
        if (!answer) break;
        taken.push(...batch);
        room = answer.remain ?? 0;
      }
      return taken;
    },
  };
}

/** Undefined when the quota ran out after something was taken, which is no fault. */
async function push(url: string, batch: string[], begun: boolean): Promise<BaiduAnswer | undefined> {
  const response = await post(url, batch.join('\n'), 'text/plain');
  const answer = await jsonOf(response);
  if (begun && answer.message === 'over quota') return undefined;
  if (!response.ok || answer.error) throw new SubmitError(baiduFault(response.status, answer.message ?? ''));
  const refused = [...(answer.not_same_site ?? []), ...(answer.not_valid ?? [])];
  if (refused.length > 0)
    throw new SubmitError(`百度不收这些地址：${refused.join('、')}；在资源平台验证的站点要和构建时的 SITE_URL 一样`);
  return answer;
}

async function jsonOf(response: Response): Promise<BaiduAnswer> {
  const text = await response.text();
  try {
    return JSON.parse(text) as BaiduAnswer;
  } catch {
    throw new SubmitError(`百度回答 ${response.status}，内容不是 JSON：${text.slice(0, 80)}；过一会儿再送`);
  }
}

function baiduFault(status: number, message: string): string {
  const causes: Record<string, string> = {
    'token is not valid': 'BAIDU_PUSH_TOKEN 不对，到资源平台重新抄一次',
    'site error': '这个站点还没有在百度搜索资源平台验证；SITE_URL 要和验证过的一样',
    'over quota': '今天的配额用完了，明天再送，没送的会接着送',
    'empty content': '没有地址',
  };
  return `百度回答 ${status} ${message}：${causes[message] ?? '过一会儿再送'}`;
}

async function post(url: string, body: string, type: string): Promise<Response> {
  const options = { method: 'POST', headers: { 'content-type': type }, body, signal: AbortSignal.timeout(30_000) };
  try {
    return await fetch(url, options);
  } catch (error) {
    const cause = (error as Error & { cause?: Error }).cause ?? (error as Error);
    throw new SubmitError(`连不上对方：${cause.message}；检查网络再送`);
  }
}

function batches<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
