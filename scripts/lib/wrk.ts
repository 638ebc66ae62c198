/** Speaks with wrk: the script it runs, and the line of figures that the script prints at the end. */

export interface Figures {
  requests: number;
  seconds: number;
  bytes: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Connections that failed, timeouts, and answers of another status. */
  errors: number;
}

/** Asks for the paths one after the other; any status but the expected one is an error. */
export function wrkScript(paths: readonly string[], encoding: string, expected: number): string {
  return `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
local at, threads = 0, {}
wrk.headers["Accept-Encoding"] = "${encoding}"
function setup(thread) table.insert(threads, thread) end
function init() wrong = 0 end
function request() at = at + 1 return wrk.format("GET", paths[at % #paths + 1]) end
function response(status) if status ~= ${expected} then wrong = wrong + 1 end end
function done(summary, latency)
  local e = summary.errors
  local errors = e.connect + e.read + e.write + e.timeout
  for _, thread in ipairs(threads) do errors = errors + thread:get("wrong") end
  print(string.format("FIGURES %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), errors))
end
`;
}

/** @throws with what wrk said when there are no figures. */
export function readWrk(output: string): Figures {
  const numbers = /^FIGURES ((?:\d+ ?){6})$/m.exec(output)?.[1]?.split(' ').map(Number);
  if (!numbers) throw new Error(`no figures from wrk:\n${output}`);
  const [requests = 0, duration = 0, bytes = 0, p50 = 0, p99 = 0, errors = 0] = numbers;
  return { requests, seconds: duration / 1e6, bytes, p50: p50 / 1000, p99: p99 / 1000, errors };
}
