import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { torchRequirementIn, torchRoles } from './torch-roles.ts';

describe('what a project asks of PyTorch', () => {
  test.each([
    ['numpy==1.26\ntorch==2.5.1\n', '==2.5.1'],
    ['torch[opt]>=2.6  # weights', '>=2.6'],
    ['dependencies = ["numpy", "torch>=2.7,<3"]', '>=2.7'],
    ['torch = "^2.4.0"', '>=2.4.0'],
    ['torch = {version = "==2.6.0", source = "x"}', '==2.6.0'],
    ['dependencies:\n  - pytorch=2.3\n', '==2.3'],
    ['[[package]]\nname = "torch"\nversion = "2.4.1"\n', '==2.4.1'],
    ['{"default": {"torch": {"hashes": [], "version": "==2.6.0"}}}', '==2.6.0'],
    ['torch==2.6.0+cu124', '==2.6.0'],
    ['torchvision==0.19\npytorch-lightning==2.1\n', undefined],
    ['torch\n', undefined],
  ])('%j', (text, expected) => expect(torchRequirementIn(text)).toBe(expected));

  function file(path: string, text: string): SourceArtifact {
    const bytes = Buffer.from(text);
    return {
      path,
      sizeBytes: bytes.length,
      handle: { kind: 'memory', bytes },
      open: () => Object.assign(new MemoryAccess(bytes), { close: () => undefined }),
    } as unknown as SourceArtifact;
  }

  test('the nearest folder counts', () => {
    const roles = torchRoles([
      file('requirements.txt', 'torch==2.5.1'),
      file('new/pyproject.toml', 'dependencies = ["torch>=2.6"]'),
      file('train.py', ''),
      file('new/deep/a.ipynb', ''),
      file('notes.md', ''),
    ]);
    expect(roles.get('train.py')?.torch).toBe('==2.5.1');
    expect(roles.get('new/deep/a.ipynb')?.torch).toBe('>=2.6');
    expect(roles.has('notes.md')).toBe(false);
  });
});
