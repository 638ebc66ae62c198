/** Copies targets in a form and says so. */
import { announce } from '../../client/announce.ts';
import { copyText } from '../../client/clipboard.ts';
import { copyHtml } from '../../client/rich-clipboard.ts';
import { type Form, forms, smsLength, textOfAll } from '../../share/forms.ts';
import type { Target } from '../../share/target.ts';

/** @returns the text that was copied, or undefined when the browser did not allow it. */
export async function copyTargets(targets: Target[], form: Form): Promise<string | undefined> {
  const text = textOfAll(targets, form);
  const isCopied = await (form === 'html' ? copyHtml(text, textOfAll(targets, 'plain')) : copyText(text));
  announce(isCopied ? `已复制：${forms[form]}，${text.length} 字${parts(text, form)}` : '没能复制，请选取下面的文字');
  return isCopied ? text : undefined;
}

function parts(text: string, form: Form): string {
  return form === 'sms' && text.length > smsLength ? '，超过一条短信' : '';
}
