// The password of calls that take a user and a password by position: `auth=("user", "password")`, `login("user", "password")`.

import { readArguments } from './read-expression.ts';
import type { Literal } from './read-literal.ts';

/** What such calls end in, with the bracket that opens. */
export const LOGIN_ANCHORS: readonly string[] = [
  'auth=(',
  'auth = (',
  'auth": (',
  'BasicAuth(',
  'DigestAuth(',
  'ProxyAuth(',
  'NtlmAuth(',
  '.login(',
  'NetworkCredential(',
  'PasswordCredentials(',
  'PasswordCredential(',
  'PlainAuth("", ',
  'PlainTextAuthProvider(',
  'UsernamePasswordCredentials(',
];

/** @param at right behind the bracket; @returns the second of two literals that stand there */
export function readLogin(text: string, at: number): Literal | undefined {
  const { literals } = readArguments(text, at);
  const [user, password] = literals;
  if (user === undefined || password === undefined || /\s|\/\//.test(user.value)) return undefined;
  // Both by position, one behind the other.
  return /^["'`]?[ \t]{0,8},\s{0,80}[bru]?\\?["'`]$/.test(
    text.slice(user.end, password.start).replace(/^\\/, ''),
  )
    ? password
    : undefined;
}
