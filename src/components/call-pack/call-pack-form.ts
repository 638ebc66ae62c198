/** The form of `<pos-call-pack>`: writes into the message, refuses secrets, remembers when asked. */
import { createStore } from '../../client/storage.ts';
import { fillMessage, lasting, remember, remembered } from './call-pack.ts';
import { refusalOf } from './refusal.ts';

const store = createStore(() => localStorage, window);

export function bindForm(root: HTMLElement, signal: AbortSignal): void {
  const message = document.getElementById(root.dataset.message ?? '');
  const keep = root.querySelector<HTMLInputElement>('[data-remember]');
  const fields = [...root.querySelectorAll<HTMLInputElement>('[data-field]')];
  if (!message || !keep) throw new Error('the call pack is incomplete');
  const blank = message.textContent ?? '';
  const update = () => {
    const accepted = fields.filter((field) => accept(field, root.dataset));
    message.textContent = fillMessage(blank, accepted.map(labelled));
    if (keep.checked) remember(store, Object.fromEntries(accepted.map((field) => [field.dataset.field, field.value])));
  };
  restore(fields, keep);
  update();
  root.addEventListener('input', update, { signal });
  keep.addEventListener('change', () => keep.checked || remember(store, undefined), { signal });
}

/** Says why a value is left out of the message, in the server's words. */
function accept(field: HTMLInputElement, labels: DOMStringMap): boolean {
  const refusal = refusalOf(field.dataset.field ?? '', field.value);
  const reason = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  const words = refusal ? (labels[refusal] ?? '') : '';
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
