import { RecordingContext } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from '../json/index.ts';

function decoded(text: string) {
  const context = new RecordingContext(Buffer.from(text), { name: 'a.json' });
  format.walk(context);
  return context
    .factsOf('text')
    .map(({ text: shown, key, language, place }) => ({ shown, key, language, place }));
}

it('shows strings that are written with escapes, and where they are written', () => {
  expect(decoded('{\n "a": {"b": "one\\ntwo \\"three\\""},\n "plain": "nothing to undo"\n}')).toEqual([
    {
      shown: 'one\ntwo "three"',
      key: 'a/b',
      language: 'plain',
      place: { in: 'file', line: 2, column: 14, isOneLine: true },
    },
  ]);
  expect(decoded('["a\\u003db"]')).toEqual([]);
});

it('finds what escapes hide, once', () => {
  const token = ['ghp_', '16C7e42F292c6912E7710c838347Ae4H2Y7G'].join('');
  const found = (text: string) =>
    scanBytes(Buffer.from(text), 'a.json').findings.filter(({ ruleId }) => ruleId === 'secret/github-token')
      .length;
  expect(found(`{"env": "A=1\\nT=${token}\\n"}`)).toBe(1);
  expect(
    found(JSON.stringify({ env: `T\\u003d${token.replace('_', '\\u005f')}` }).replaceAll('\\\\', '\\')),
  ).toBe(1);
});
