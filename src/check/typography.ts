/**
 * AutoCorrect as a plain function. The package is made for bundlers, which import WebAssembly as a module; Node
 * still warns about that, so the module is instantiated here by hand. WebAssembly rather than the native
 * build: it runs on every platform.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as glue from '@huacnlee/autocorrect/autocorrect_bg.js';

const file = createRequire(import.meta.url).resolve('@huacnlee/autocorrect/autocorrect_bg.wasm');
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
  './autocorrect_bg.js': glue as unknown as WebAssembly.ModuleImports,
});
glue.__wbg_set_wasm(instance.exports);
(instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();

// A dash without spaces is right in “到期日-终端号”, a file name to copy.
glue.loadConfig(JSON.stringify({ rules: { 'space-dash': 0 } }));

/** The text with its spacing and punctuation put right; code stays, and so do the wide spaces of blanks to fill in. */
export function corrected(text: string): string {
  return text
    .split(/(\u3000+|`[^`]*`)/)
    .map((part) => (/^[\u3000`]/.test(part) ? part : glue.format(part)))
    .join('');
}
