import { describe, expect, test } from 'vitest';
import { privateKeyBlock } from './private-key-block.ts';

/** A SEQUENCE of 61 bytes whose base64 lines begin and end with a plus. */
const LINES = [
  'MDv7bvvv',
  '+++++++v',
  'vvvvvvv+',
  '++v+++++',
  'QUFBQUFB',
  '+0FBQUFB',
  'QUFBQUFB',
  'QUFBQUE=',
];

describe('the lines of a private key', () => {
  test.each([
    ['as they are', (line: string) => line],
    ['indented', (line: string) => `    ${line}`],
    ['as joined strings', (line: string) => `  "${line}" +`],
    ['as strings in brackets', (line: string) => `  '${line}\\n',`],
    ['behind comment marks', (line: string) => `# ${line}`],
  ])('are read %s, with every plus of their base64', (_, write) => {
    const block = privateKeyBlock('RSA PRIVATE KEY', `\n${LINES.map(write).join('\n')}\n`);
    expect(block?.kind).toBe('RSA');
  });

  test('say when some are missing', () => {
    expect(privateKeyBlock('RSA PRIVATE KEY', LINES.slice(0, 7).join('\n'))).toMatchObject({
      isWhole: false,
    });
  });

  test('that are prose are no key', () => {
    expect(
      privateKeyBlock('RSA PRIVATE KEY', 'here goes the key of your server, line after line after line'),
    ).toBeUndefined();
  });
});
