/** Rule `phone-number`: a number that somebody may dial is a phone of `contacts.yaml`; every other is a risk. */
import { type Entry, perEntry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { fieldTexts, proseOf } from '../prose.ts';

const phoneLike = [
  /95\d{3,6}/, // banks, acquirers, couriers
  /96\d{3,4}/, // regional service numbers
  /1\d{4}/, // carriers and public hotlines
  /11[68]\d{3}/, // directory services
  /[48]00[- ]?\d{3,4}[- ]?\d{3,4}/,
  /1[3-9]\d[- ]?\d{4}[- ]?\d{4}/, // mobile
  /0\d{2,3}[- ]\d{7,8}/, // landline
];

/** What makes a number an amount, a count, a document or a part of a longer number. */
const notBefore = '(?<![\\d.,，¥￥〔#/-])';
const notAfter = '(?![\\d.,]*\\d|[.%-]?\\d| ?(?:元|万|亿|块|笔|次|个|家|台|号|年|月|日|天|小时|分钟|秒|人|米|％|%))';
const dialled = new RegExp(`${notBefore}(?:${phoneLike.map(({ source }) => source).join('|')})${notAfter}`, 'g');

export function checkPhoneNumbers(entries: Entry[]): Finding[] {
  const known = knownPhones(entries);
  return entries.flatMap((entry) =>
    numbersIn(entry)
      .filter(({ number }) => !known.has(number.replaceAll(/\D/g, '')))
      .map(({ number, line }) => ({
        file: entry.file,
        line,
        rule: 'phone-number' as const,
        level: 'error' as const,
        message: `“${number}” 像电话号码，contacts.yaml 里没有；核对后写进 contacts.yaml，再用 [号码](phone:id)，没核对过就删掉`,
      })),
  );
}

const numbersIn = perEntry((entry) =>
  proseOf(entry).flatMap(({ text, line }) => [...text.matchAll(dialled)].map(([number]) => ({ number, line }))),
);

function knownPhones(entries: Entry[]): Set<string> {
  return new Set(
    entries
      .filter(({ collection }) => collection === 'contacts')
      .flatMap(({ data }) => fieldTexts(data))
      .filter(({ path }) => path.at(-1) === 'phone')
      .map(({ value }) => value),
  );
}
