/**
 * What never belongs in a message to support: a full card number, the three digits on its back, a
 * password, a code from an SMS. Pure. References, merchant and order numbers, amounts and times
 * must pass, so the rule asks how a number looks and which field it stands in.
 */
export type Refusal = 'card' | 'cvv' | 'password' | 'sms';

/** Fields in which a merchant writes sentences: six digits alone have no business there. */
const sentences = ['merchant-name', 'screen-text', 'tried'];

/** @param field a key of `messageFields`. */
export function refusalOf(field: string, value: string): Refusal | undefined {
  const text = value.normalize('NFKC').trim();
  if (hasCardNumber(field, text)) return 'card';
  if (field === 'card-last4') return lastFour(text);
  if (named('cvv2?|cvc2?|cvn2?|安全码|背面的?三位数?字?|后三位|三位数', '\\d{3}', text)) return 'cvv';
  if (named('验证码|校验码|动态码|动态密码|短信码', '\\d{4,8}', text)) return 'sms';
  if (named('密码|口令|password|pin', '(?!\\d{4}[-/.年])[0-9a-z]{4,}', text)) return 'password';
  return sentences.includes(field) && /^\d{6}$/.test(text) ? 'sms' : undefined;
}

function lastFour(text: string): Refusal | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits.length > 4) return 'card';
  return digits.length === 3 ? 'cvv' : undefined;
}

/** `密码是 123456`, `密码：123456`, `123456 是密码`: the name and the value, with nothing between but linking words. */
function named(name: string, secret: string, text: string): boolean {
  const link = '(?:就?[是为]|[:=,，\\s"“「(])*';
  const before = new RegExp(`(?:${name})${link}${secret}(?!\\d)`, 'i');
  const after = new RegExp(`(?:^|[^0-9a-z])${secret}\\s*就?[是为]\\s*(?:短信|支付|登录|取款)?(?:${name})`, 'i');
  return before.test(text) || after.test(text);
}

function hasCardNumber(field: string, text: string): boolean {
  const runs = text.match(/\d+(?:[ \-·.]?\d+)*/g) ?? [];
  return runs.some((run) =>
    candidates(run.split(/\D/)).some((digits) => isCard(digits) && !isMerchantNo(field, digits)),
  );
}

/** Every stretch of neighbouring groups: `6222 0212 …` is one number, and so may two of three numbers be. */
function candidates(groups: string[]): string[] {
  return groups.flatMap((_, start) =>
    groups.slice(start).map((_, length) => groups.slice(start, start + length + 1).join('')),
  );
}

/** 13 to 19 digits that begin as cards do and whose check digit is right. */
function isCard(digits: string): boolean {
  return /^(?:2[2-7]|3[04-9]|[4569]|81)\d{11,17}$/.test(digits) && !isDate(digits) && luhn(digits);
}

/** Order numbers begin with the day, `20261122…`. */
function isDate(digits: string): boolean {
  return /^20[2-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits);
}

/** A merchant number has fifteen digits, which among cards only those of 34 and 37 have. */
function isMerchantNo(field: string, digits: string): boolean {
  return field === 'merchant-no' && digits.length === 15 && !/^3[47]/.test(digits);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
