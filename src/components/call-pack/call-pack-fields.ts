/** The inputs of `<pos-call-pack>`: one for each line that the message leaves blank. */
import { element } from '../../client/element.ts';
import { messageFields } from '../../schemas/vocabulary.ts';
import { lasting } from './call-pack.ts';

const keyboards: Partial<Record<string, string>> = {
  'card-last4': 'numeric',
  'terminal-no': 'numeric',
  amount: 'decimal',
  phone: 'tel',
};

/** Fields with their labels, in the order of the lines that end with them. */
export function fieldsOf(blank: string): [field: string, label: string][] {
  const lines = blank.split('\n');
  const known = Object.entries(messageFields).filter(([, label]) => lines.includes(`${label}：`));
  return known.sort(([, one], [, other]) => lines.indexOf(`${one}：`) - lines.indexOf(`${other}：`));
}

/** What the opened form shows under its summary. */
export function formOf(blank: string): HTMLElement[] {
  const fields = fieldsOf(blank);
  const kept = fields.filter(([field]) => lasting.includes(field)).map(([, label]) => label);
  return [
    element('p', { class: 'text-small text-soft' }, '都可以不填。填的字只在这台手机里，不会发给任何人。'),
    element('div', { class: 'grid gap-x-4 sm:grid-cols-2' }, ...fields.map(question)),
    element(
      'label',
      { class: 'mt-2 flex min-h-11 items-center gap-3 py-2' },
      element('input', { type: 'checkbox', 'data-remember': '', class: 'size-6 shrink-0' }),
      `在这台手机记住：${kept.join('、')}`,
    ),
  ];
}

function question([field, label]: [string, string]): HTMLElement {
  const id = `pack-${field}`;
  const refused = `${id}-refused`;
  return element(
    'p',
    { class: 'mt-3' },
    element('label', { for: id }, label),
    element('input', {
      id,
      'data-field': field,
      'data-label': label,
      'aria-describedby': refused,
      inputmode: keyboards[field] ?? 'text',
      autocomplete: 'off',
      maxlength: '200',
      class:
        'min-h-11 w-full rounded-key border border-edge bg-paper px-3 aria-invalid:border-2 aria-invalid:border-stop',
    }),
    element('span', { id: refused, role: 'status', class: 'mt-1 block text-small font-bold text-stop' }),
  );
}
