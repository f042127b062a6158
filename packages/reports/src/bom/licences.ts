// A licence as somebody wrote it, in the terms of the SPDX License List where it has them.

import { LICENCE_NAMES, SPDX_EXCEPTIONS, SPDX_LICENCES } from '@sentrascan/rules/spdx-licences';
import { plainWords } from './plain-words.ts';

/** An identifier of the list, an expression of such, or a name that is neither. */
export type Licence = { readonly id: string } | { readonly expression: string } | { readonly name: string };

/** Words that name no licence. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'other',
  'unknown',
  'none',
  'null',
  'n/a',
  'tbd',
  'custom',
]);

/** Words of an expression that are read; longer ones are names. */
const MAX_WORDS = 64;

/**
 * Reads one licence.
 *
 * @returns undefined where the text names none
 */
export function readLicence(text: string): Licence | undefined {
  const words = plainWords(text);
  const lower = words.toLowerCase();
  if (NOTHING.has(lower)) return undefined;
  const id = SPDX_LICENCES.get(lower) ?? LICENCE_NAMES.get(lower);
  if (id !== undefined) return { id };
  const expression = readExpression(words);
  return expression === undefined ? { name: words } : { expression };
}

/** Licences of a component, each once. */
export function readLicences(texts: readonly string[]): readonly Licence[] {
  const seen = new Map<string, Licence>();
  for (const text of texts) {
    const licence = readLicence(text);
    if (licence !== undefined) seen.set(JSON.stringify(licence), licence);
  }
  return [...seen.values()];
}

/** One expression for all of them, for formats that know nothing else. A name becomes a `LicenseRef-`. */
export function licenceExpression(licences: readonly Licence[]): string | undefined {
  const parts = licences.map((licence) => {
    if ('id' in licence) return licence.id;
    if ('expression' in licence)
      return licences.length === 1 ? licence.expression : `(${licence.expression})`;
    const name = licence.name.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^-+|-+$/g, '');
    return `LicenseRef-${name === '' ? 'unnamed' : name.slice(0, 100)}`;
  });
  return parts.length === 0 ? undefined : parts.join(' AND ');
}

/** An SPDX expression with its identifiers as the list writes them; undefined for any other text. */
function readExpression(text: string): string | undefined {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  if (words.length < 3 || words.length > MAX_WORDS) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let isOperandDue = true;
  let isExceptionDue = false;
  for (const word of words) {
    const operator = /^(?:AND|OR|WITH)$/i.test(word) ? word.toUpperCase() : undefined;
    if (isExceptionDue) {
      const exception = SPDX_EXCEPTIONS.get(word.toLowerCase());
      if (exception === undefined) return undefined;
      parts.push(exception);
      isExceptionDue = false;
    } else if (word === '(') {
      if (!isOperandDue) return undefined;
      depth += 1;
      parts.push(word);
    } else if (word === ')') {
      if (isOperandDue || depth === 0) return undefined;
      depth -= 1;
      parts.push(word);
    } else if (operator !== undefined) {
      if (isOperandDue || (operator === 'WITH' && parts.at(-1) === ')')) return undefined;
      parts.push(operator);
      if (operator === 'WITH') isExceptionDue = true;
      else isOperandDue = true;
    } else {
      const id = licenceOfExpression(word);
      if (!isOperandDue || id === undefined) return undefined;
      parts.push(id);
      isOperandDue = false;
    }
  }
  if (isOperandDue || isExceptionDue || depth > 0) return undefined;
  return parts.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}

function licenceOfExpression(word: string): string | undefined {
  if (/^LicenseRef-[A-Za-z0-9.-]+$/.test(word)) return word;
  const plain = word.replace(/\+$/, '');
  const id = SPDX_LICENCES.get(plain.toLowerCase());
  return id === undefined ? undefined : `${id}${word.slice(plain.length)}`;
}
