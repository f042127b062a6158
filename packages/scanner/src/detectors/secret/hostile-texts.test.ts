import { expect, test } from 'vitest';
import { searchText } from './search-text.ts';

const SETTING = { segment: 'prose', language: 'plain', fileName: 'a.txt', keys: [] } as const;

/** The same piece again and again. */
const REPEATED: readonly string[] = [
  '-----BEGIN RSA PRIVATE KEY-----\n',
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC\n',
  'ghp_',
  'eyJ-',
  'eyJhbGciOiJI.',
  'sk-ant-api03-',
  'AKIA ',
  'a=b=c=',
  'key=',
  'key="',
  'password=\'"',
  'password=([{',
  'password: ',
  'password\r',
  'x://u:p@',
  'a://b:',
  'Z2hwX',
  '6768705f',
  '\\u0061',
  '\\u0061 ',
  '%61%62%63%64',
  'Bearer ',
  'Basic QUJD',
  'curl -u ',
  'kind: Secret ',
  'kind: Secret\ndata:\n a: YWJjZGVm\n',
  'name: password\n',
  '"--password", ',
  'getenv("password", ',
  '| password |\n|---|\n',
  'token="""',
  'key=\\\\\\"',
  '"ghp_" ',
  'AccountKey=',
  '<password>',
  '<password ',
  '{"key":',
  'key:\n ',
  'auth=("a",',
  '(',
  '| password ',
  '| password |\n|---|\n| x | y |\n',
  'kind: Secret\ndata:\n',
  'kind: Secret\ndata:\n a: b    ',
  'data:\n a: b\n',
  '((((wandb_api_key=280384dbab4e3f51685c89aec34cc26818129d96 ',
  'wandb_api_key=280384dbab4e3f51685c89aec34cc26818129d96 ',
  '[wandb_api_key=280384dbab4e3f51685c89aec34cc26818129d96\n',
  ' wandb_api_key=280384dbab4e3f51685c89aec34cc26818129d96\n',
];

function cpuMs(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const before = process.cpuUsage();
    searchText(text, text.length, SETTING);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

const SMALL_UNITS = 32 * 1024;
const TIMES = 8;
/** Of a search that takes time with the square of the text, eight times the text take sixty-four times as long. */
const MOST_TIMES = 24;
/** What start-up and collections of garbage may add. */
const FREE_MS = 40;

test.each(REPEATED)('time grows with the text: %j', (piece) => {
  const textOf = (units: number) => piece.repeat(Math.ceil(units / piece.length));
  const small = cpuMs(textOf(SMALL_UNITS));
  const large = cpuMs(textOf(SMALL_UNITS * TIMES));
  expect(large).toBeLessThan(small * MOST_TIMES + FREE_MS);
});

test('time grows with one line of base64', () => {
  const noise = Buffer.from(
    Uint32Array.from({ length: 300_000 }, (_, index) => (index * 2654435761) >>> 0).buffer,
  );
  const text = noise.toString('base64');
  expect(cpuMs(text)).toBeLessThan(1500);
  expect(cpuMs(text)).toBeLessThan(cpuMs(text.slice(0, text.length / TIMES)) * MOST_TIMES + FREE_MS);
});
