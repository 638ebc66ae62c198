/** The form of `<pos-call-pack>`: writes into the message, refuses secrets, remembers when asked. */
import { createStore } from '../../client/storage.ts';
import { fillMessage, lasting, remember, remembered } from './call-pack.ts';
import { formOf } from './call-pack-fields.ts';
import { type Refusal, refusalOf } from './refusal.ts';

const store = createStore(() => localStorage, window);

const reasons: Record<Refusal, string> = {
  card: '这像完整的卡号，没有写进去。客服只要后四位。',
  cvv: '这像卡背面的三位数，没有写进去。机构不会要它。',
  password: '这像密码，没有写进去。机构不会要密码，问操作办法不用报密码。',
  sms: '这像短信验证码，没有写进去。机构不会要它，谁来要都别给。',
};

/** @param message is filled in; @param root gets the form. */
export function bindForm(root: HTMLElement, message: HTMLElement, signal: AbortSignal): void {
  const blank = message.textContent ?? '';
  root.append(...formOf(blank));
  const keep = root.querySelector('[data-remember]') as HTMLInputElement;
  const fields = [...root.querySelectorAll<HTMLInputElement>('[data-field]')];
  const update = () => {
    const accepted = fields.filter((field) => accept(field));
    message.textContent = fillMessage(blank, accepted.map(labelled));
    if (keep.checked) remember(store, Object.fromEntries(accepted.map((field) => [field.dataset.field, field.value])));
  };
  restore(fields, keep);
  update();
  root.addEventListener('input', update, { signal });
  keep.addEventListener('change', () => keep.checked || remember(store, undefined), { signal });
}

/** Says why a value is left out of the message. */
function accept(field: HTMLInputElement): boolean {
  const refusal = refusalOf(field.dataset.field ?? '', field.value);
  const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  const words = refusal ? reasons[refusal] : '';
  if (reason && reason.textContent !== words) reason.textContent = words;
  if (refusal) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  return !refusal;
}

function restore(fields: HTMLInputElement[], keep: HTMLInputElement): void {
  const values = remembered(store);
  keep.checked = Object.keys(values).length > 0;
  for (const field of fields) {
    const { field: name = '' } = field.dataset;
    if (lasting.includes(name) && field.value === '') field.value = values[name] ?? '';
  }
}

const labelled = (field: HTMLInputElement) => ({ label: field.dataset.label ?? '', value: field.value });
