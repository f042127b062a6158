// Where a string literal ends: every prefix, quotes of one and three, and f-strings with expressions inside.
// Source of truth: CPython, Doc/reference/lexical_analysis.rst; PEP 701 for quotes inside f-strings, PEP 750 for t-strings.

import { LIMITS } from '../../limits.ts';
import { isLineEnd, isNamePart, isQuote } from './character.ts';

/** Work that nested f-strings may cost, shared by all strings of one source. */
export interface StringEffort {
  left: number;
}

/** A literal's letters and quotes. */
export interface StringOpening {
  /** Lower case, without quotes: `rb`, `f`. */
  readonly prefix: string;
  readonly quote: string;
  /** Where the content begins. */
  readonly contentStart: number;
}

export interface StringExtent {
  /** One past the last quote, or where the literal breaks off. */
  readonly end: number;
  /** One past the last character of the content. */
  readonly contentEnd: number;
  readonly isClosed: boolean;
}

const LONGEST_PREFIX = 2;

/** @returns undefined where no string begins at `at` */
export function stringOpening(source: string, at: number): StringOpening | undefined {
  let letters = 0;
  while (letters <= LONGEST_PREFIX && isPrefixLetter(source.charCodeAt(at + letters))) letters++;
  const quoteAt = at + letters;
  if (letters > LONGEST_PREFIX || !isQuote(source.charCodeAt(quoteAt))) return undefined;
  const quote = source[quoteAt] ?? '';
  const isTriple = source[quoteAt + 1] === quote && source[quoteAt + 2] === quote;
  return {
    prefix: source.slice(at, quoteAt).toLowerCase(),
    quote: isTriple ? quote.repeat(3) : quote,
    contentStart: quoteAt + (isTriple ? 3 : 1),
  };
}

function isPrefixLetter(code: number): boolean {
  // b f r t u, in either case.
  const lower = code | 0x20;
  return lower === 0x62 || lower === 0x66 || lower === 0x72 || lower === 0x74 || lower === 0x75;
}

/** True for f-strings and t-strings. */
export function isFormatted(prefix: string): boolean {
  return prefix.includes('f') || prefix.includes('t');
}

/**
 * Finds the end of the literal that `opening` begins.
 *
 * @param limit nothing at or after this offset is looked at
 */
export function stringExtent(
  source: string,
  opening: StringOpening,
  limit: number,
  effort: StringEffort,
): StringExtent {
  if (isFormatted(opening.prefix)) {
    const nested = formattedExtent(source, opening, limit, effort, 0);
    if (nested !== undefined) return nested;
  }
  return plainExtent(source, opening, limit);
}

function plainExtent(source: string, { quote, contentStart }: StringOpening, limit: number): StringExtent {
  const isTriple = quote.length === 3;
  const code = quote.charCodeAt(0);
  let at = contentStart;
  while (at < limit) {
    const here = source.charCodeAt(at);
    if (here === 0x5c) {
      // An escaped line end may be two characters.
      at += source.charCodeAt(at + 1) === 0x0d && source.charCodeAt(at + 2) === 0x0a ? 3 : 2;
      continue;
    }
    if (here === code && (!isTriple || source.startsWith(quote, at)))
      return { end: at + quote.length, contentEnd: at, isClosed: true };
    if (!isTriple && isLineEnd(here)) break;
    at++;
  }
  const end = Math.min(at, limit);
  return { end, contentEnd: end, isClosed: false };
}

/** @returns undefined where its braces do not balance, or the effort is spent: it is then read as a plain string */
function formattedExtent(
  source: string,
  { prefix, quote, contentStart }: StringOpening,
  limit: number,
  effort: StringEffort,
  depth: number,
): StringExtent | undefined {
  if (depth > LIMITS.sourceStringNesting.value) return undefined;
  const isTriple = quote.length === 3;
  const isRaw = prefix.includes('r');
  // Levels of braces: even ones are text, odd ones expressions, as format specifications hold fields again.
  const brackets: number[] = [];
  let inExpression = false;
  let at = contentStart;
  while (at < limit) {
    if (--effort.left < 0) return undefined;
    const here = source.charCodeAt(at);
    if (!isTriple && isLineEnd(here) && !inExpression) return undefined;
    if (inExpression) {
      if (isQuote(here) || (isPrefixLetter(here) && !isNamePart(source.charCodeAt(at - 1)))) {
        const inner = stringOpening(source, at);
        if (inner !== undefined) {
          const extent = isFormatted(inner.prefix)
            ? formattedExtent(source, inner, limit, effort, depth + 1)
            : plainWithin(source, inner, limit, effort);
          if (extent === undefined || !extent.isClosed) return undefined;
          at = extent.end;
          continue;
        }
      }
      const top = brackets.length - 1;
      if (here === 0x28 || here === 0x5b || here === 0x7b) brackets[top] = (brackets[top] ?? 0) + 1;
      else if (here === 0x29 || here === 0x5d) brackets[top] = Math.max(0, (brackets[top] ?? 0) - 1);
      else if (here === 0x7d) {
        if ((brackets[top] ?? 0) > 0) brackets[top] = (brackets[top] ?? 0) - 1;
        else {
          brackets.pop();
          inExpression = false;
        }
      } else if (here === 0x3a && brackets[top] === 0) inExpression = false;
      at++;
      continue;
    }
    if (here === 0x5c && !(isRaw && isBrace(source.charCodeAt(at + 1)))) {
      at += isRaw ? 2 : escapeLength(source, at);
      continue;
    }
    if (here === quote.charCodeAt(0) && (!isTriple || source.startsWith(quote, at))) {
      // A quote in the specification of an open field: the field is not closed, so this is no well-formed f-string.
      return brackets.length > 0 ? undefined : { end: at + quote.length, contentEnd: at, isClosed: true };
    }
    if (here === 0x7b) {
      if (brackets.length === 0 && source.charCodeAt(at + 1) === 0x7b) {
        at += 2;
        continue;
      }
      brackets.push(0);
      inExpression = true;
    } else if (here === 0x7d && brackets.length > 0) {
      brackets.pop();
      inExpression = false;
    }
    at++;
  }
  return undefined;
}

function plainWithin(
  source: string,
  opening: StringOpening,
  limit: number,
  effort: StringEffort,
): StringExtent {
  const extent = plainExtent(source, opening, limit);
  effort.left -= extent.end - opening.contentStart;
  return extent;
}

/** Characters that an escape takes: those of `\N{NAME}` are no field. */
export function escapeLength(source: string, at: number): number {
  if (source[at + 1] !== 'N' || source[at + 2] !== '{') return 2;
  let end = at + 3;
  while (end - at < LONGEST_CHARACTER_NAME && isCharacterName(source.charCodeAt(end))) end++;
  return source[end] === '}' ? end + 1 - at : 2;
}

const LONGEST_CHARACTER_NAME = 100;

function isCharacterName(code: number): boolean {
  return isNamePart(code) || code === 0x20 || code === 0x2d;
}

function isBrace(code: number): boolean {
  return code === 0x7b || code === 0x7d;
}
