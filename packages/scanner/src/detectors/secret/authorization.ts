// Credentials of headers and of commands: `Bearer X`, `Basic X`, `curl -u user:password`, `sshpass -p password`.

import { characterClasses, entropyOf, isDefaultPassword, whyNotAssigned } from '@sentrascan/rules';
import { userAndPassword } from './judge-assignment.ts';
import { type Literal, readBare, readQuoted } from './read-literal.ts';

const TOKEN = /[A-Za-z0-9._~+/=-]{16,2048}/y;
const TOKEN_ENTROPY = 3.4;

/** What stands behind `Bearer ` or `Token `. @param at where the credential begins */
export function readBearer(
  text: string,
  at: number,
): { readonly start: number; readonly end: number } | undefined {
  let from = at;
  while (text[from] === ' ') from += 1;
  TOKEN.lastIndex = from;
  const value = TOKEN.exec(text)?.[0].replace(/[.]+$/, '');
  if (value === undefined || value.length < 20) return undefined;
  if (/[A-Za-z0-9_$({%]/.test(text[from + value.length] ?? '')) return undefined;
  if (whyNotAssigned(value) !== undefined || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return undefined;
  if (entropyOf(value) < (/^[0-9a-f-]+$/.test(value) ? 3 : TOKEN_ENTROPY)) return undefined;
  return { start: from, end: from + value.length };
}

/** What stands behind `Basic `, where it is a user and a password. */
export function readBasic(
  text: string,
  at: number,
): { readonly start: number; readonly end: number; readonly password: string } | undefined {
  let from = at;
  while (text[from] === ' ') from += 1;
  const value = /^[A-Za-z0-9+/_-]{8,512}={0,2}/.exec(text.slice(from, from + 520))?.[0];
  if (value === undefined || whyNotAssigned(value) !== undefined) return undefined;
  const pair = userAndPassword(value);
  if (pair === undefined || !isPasswordOf(pair.user, pair.password)) return undefined;
  return { start: from, end: from + value.length, password: pair.password };
}

/** True where it is no default and no placeholder. */
export function isPasswordOf(user: string, password: string): boolean {
  if (password.length < 4 || whyNotAssigned(password) !== undefined) return false;
  if (/^(?:\$|\{|<|%)/.test(password) || /[{}]/.test(password)) return false;
  if (isDefaultPassword(password)) return false;
  return user.toLowerCase() !== password.toLowerCase();
}

/** Commands that take a password as an argument, and how. */
const COMMAND_FLAGS: readonly { readonly anchor: string; readonly flag: RegExp; readonly pair: boolean }[] = [
  {
    anchor: 'curl ',
    flag: /[ \t](?:-u[ \t]{0,4}|--user[ \t=]{1,4}|--proxy-user[ \t=]{1,4}|-U[ \t]{1,4})(?=["']?[^\s-])/g,
    pair: true,
  },
  { anchor: 'wget ', flag: /[ \t]--(?:http-|ftp-|proxy-)?password[ \t=]{1,4}/g, pair: false },
  { anchor: 'sshpass ', flag: /[ \t]-p[ \t]{0,4}/g, pair: false },
  { anchor: 'mysql', flag: /[ \t]-p(?=["']?[^\s-])/g, pair: false },
  { anchor: 'docker login', flag: /[ \t](?:-p|--password)[ \t=]{1,4}/g, pair: false },
  { anchor: 'podman login', flag: /[ \t](?:-p|--password)[ \t=]{1,4}/g, pair: false },
  { anchor: 'az login', flag: /[ \t]-p[ \t]{1,4}/g, pair: false },
  { anchor: 'smbclient', flag: /[ \t]-U[ \t]{1,4}[^\s%]{1,60}%/g, pair: false },
  { anchor: 'ldapsearch', flag: /[ \t]-w[ \t]{1,4}/g, pair: false },
  { anchor: 'redis-cli', flag: /[ \t]-a[ \t]{1,4}/g, pair: false },
  { anchor: 'mongo', flag: /[ \t]-p[ \t]{1,4}/g, pair: false },
  { anchor: 'sqlcmd', flag: /[ \t]-P[ \t]{1,4}/g, pair: false },
  { anchor: 'snowsql', flag: /[ \t]-p[ \t]{1,4}/g, pair: false },
  {
    anchor: 'htpasswd',
    flag: /[ \t]-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}[ \t]{1,4}\S{1,80}[ \t]{1,4}\S{1,60}[ \t]{1,4}/g,
    pair: false,
  },
  { anchor: 'openssl', flag: /[ \t]-(?:passin|passout|pass|k)[ \t]{1,4}(?:pass:)?/g, pair: false },
  { anchor: 'helm repo add', flag: /[ \t]--password[ \t=]{1,4}/g, pair: false },
  { anchor: 'twine upload', flag: /[ \t]-p[ \t]{1,4}/g, pair: false },
];

const LINE_UNITS = 1000;

/** Where to look: the names of the commands. */
export const COMMAND_ANCHORS: readonly string[] = COMMAND_FLAGS.map(({ anchor }) => anchor);

/** What a command is given as a password. @param at where its name stands */
export function readCommand(text: string, at: number, anchor: string): Literal | undefined {
  const command = COMMAND_FLAGS.find((row) => row.anchor === anchor);
  if (command === undefined) return undefined;
  // Lines go on behind a backslash.
  const line = /^(?:[^\n\\]|\\[^\n]|\\\n){0,1000}/.exec(text.slice(at, at + LINE_UNITS))?.[0] ?? '';
  command.flag.lastIndex = 0;
  for (let match = command.flag.exec(line); match !== null; match = command.flag.exec(line)) {
    const from = at + match.index + match[0].length;
    const literal = readQuoted(text, from) ?? readBare(text, from, 'space');
    if (literal === undefined) continue;
    const colon = command.pair ? literal.value.indexOf(':') : -1;
    if (command.pair && colon < 1) continue;
    const password = literal.value.slice(colon + 1);
    const user = command.pair ? literal.value.slice(0, colon) : '';
    if (!isPasswordOf(user, password) || password.length < 5) continue;
    if (!command.pair && (characterClasses(password) < 2 || /^[-/.]|^\d{1,5}$/.test(password))) continue;
    const start = literal.start + colon + 1;
    return { ...literal, value: password, start, end: start + password.length };
  }
  return undefined;
}
