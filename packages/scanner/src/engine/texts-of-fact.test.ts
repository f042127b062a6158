import { assembleGguf, assemblePickle, assembleSafetensors, assembleZip } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../testkit/src/scan-bytes.ts';

/** Made up; its checksum holds. */
const TOKEN = ['ghp_', '16C7e42F292c6912E7710c838347Ae4H2Y7G'].join('');

const found = (bytes: Uint8Array, name: string) =>
  scanBytes(bytes, name).findings.filter(({ ruleId }) => ruleId === 'secret/github-token');

describe('text that models carry', () => {
  it.each([
    [
      'a dictionary in a pickle',
      'model.pkl',
      assemblePickle(`PROTO 2 | EMPTY_DICT | MARK | UNICODE "token" | UNICODE "${TOKEN}" | SETITEMS | STOP`),
    ],
    ['a pickled string', 'model.pkl', assemblePickle(`PROTO 2 | UNICODE "${TOKEN}" | STOP`)],
    [
      'the metadata of safetensors',
      'model.safetensors',
      assembleSafetensors({ header: JSON.stringify({ __metadata__: { note: `use ${TOKEN}` } }), data: '' }),
    ],
    [
      'a member of an archive',
      'model.zip',
      assembleZip({ entries: [{ name: 'conf/.env', data: `T=${TOKEN}\n` }] }),
    ],
    [
      'the comment of an archive',
      'model.zip',
      assembleZip({ entries: [{ name: 'a.txt', data: 'text' }], comment: `by ${TOKEN}` }),
    ],
  ])('is searched: %s', (_, name, bytes) => expect(found(bytes, name)).toHaveLength(1));

  it('is shown once where the file is text itself', () => {
    const card = `---\nlicense: mit\ndescription: ${TOKEN}\n---\n# A model\n`;
    expect(found(Buffer.from(card), 'README.md')).toHaveLength(1);
    expect(found(assembleGguf(), 'model.gguf')).toEqual([]);
  });
});
