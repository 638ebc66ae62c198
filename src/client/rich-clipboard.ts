import { copyText } from './clipboard.ts';

/**
 * Copies a link so that mail and documents paste it as one, and fields for plain text as `text`.
 * Browsers without rich clipboards get the HTML itself as text. Resolves to whether it worked.
 */
export async function copyHtml(html: string, text: string): Promise<boolean> {
  try {
    const blob = (content: string, type: string) => new Blob([content], { type });
    const item = new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(html);
  }
}
