import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { format } from './index.ts';
import { opensJson } from './opens-json.ts';

describe('opensJson', () => {
  it.each([
    '{"a": 1}',
    '{}',
    '[1, 2]',
    '["a"]',
    '[]',
    ' \n{ "a": 1',
    '// why\n{"a": 1}',
    '/* why */ {"a": 1}',
  ])('takes %j for JSON', (text) => expect(opensJson(Buffer.from(text))).toBe(true));

  it.each([
    '{% if x %}',
    '{a: 1}',
    '[section]\nkey = 1',
    '[link](https://example.org)',
    '# {"a": 1}',
    '//path',
    '',
  ])('does not take %j for JSON', (text) => expect(opensJson(Buffer.from(text))).toBe(false));
});

it('explains what it parsed, and says where it stopped', () => {
  const whole = new RecordingContext(Buffer.from('// why\n{"a": [1, 2]}\n'));
  format.walk(whole);
  expect([whole.gaps, whole.unexplained()]).toEqual([[], []]);
  const broken = new RecordingContext(Buffer.from('{"a": 1, b'));
  format.walk(broken);
  expect(broken.gaps).toMatchObject([{ kind: 'malformed', location: { offset: 9 } }]);
});
