// Files that are no model but are named like one: whatever they are, the answer is never "clean".

import { describe, expect, it } from 'vitest';
import { Budget } from '../bytes/budget.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { renderArtifact } from './render-artifact.ts';
import { scanTree } from './scan-tree.ts';

function scan(path: string, content: string) {
  const bytes = new MemoryAccess(Buffer.from(content));
  return renderArtifact(scanTree(bytes, { path }, DEFAULT_PLUGINS, Budget.root({})), DEFAULT_PLUGINS);
}

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'ab'.repeat(32)}\nsize 12345\n`;
const PAGE = '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n';

describe('a file that is named like a model', () => {
  it.each([
    ['pytorch_model.bin', POINTER, 'a git-LFS pointer'],
    ['model.pt', POINTER, 'a git-LFS pointer'],
    ['model.safetensors', POINTER, 'a git-LFS pointer'],
    ['model.pkl', PAGE, 'an HTML page'],
    ['model.gguf', `\n  ${PAGE.toLowerCase()}`, 'an HTML page'],
    ['model.pkl', '\n', 'text'],
    ['model.h5', 'Access denied\n', 'text'],
    ['weights.npz', 'Not Found', 'text'],
    ['model.pkl', '', 'empty'],
    ['model.onnx', '', 'empty'],
  ])('%s that is %j is no clean model', (path, content, what) => {
    const { artifact, gaps } = scan(path, content);
    expect(artifact.verdict).not.toBe('clean');
    expect(gaps).toContainEqual({
      artifact: path,
      kind: 'unrecognised',
      reason: `It is named like a model, and it is ${what}.`,
      consequence: 'The model itself was not scanned.',
    });
  });

  it('is not asked of what claims nothing, except for a pointer', () => {
    for (const path of ['README', 'notes.txt', 'LICENSE']) {
      expect(scan(path, 'a few words\n')).toMatchObject({ gaps: [], artifact: { verdict: 'clean' } });
      expect(scan(path, '').gaps).toEqual([]);
    }
    expect(scan('photo.png', POINTER).gaps.map(({ reason }) => reason)).toEqual(['It is a git-LFS pointer.']);
  });

  it('is no gap where it is a model, of protocol 0 too', () => {
    expect(scan('model.pkl', '(lp0\nI1\naI2\na.').gaps).toEqual([]);
  });
});
