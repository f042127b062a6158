import { expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { importedSiblings } from './imported-siblings.ts';

function files(texts: Readonly<Record<string, string>>): ReadonlyMap<string, SourceArtifact> {
  return new Map(
    Object.entries(texts).map(([path, text]) => {
      const bytes = Buffer.from(text);
      const open = () => new MemoryAccess(bytes);
      return [path, { path, sizeBytes: bytes.length, handle: { kind: 'memory', bytes }, open }];
    }),
  );
}

it('follows imports of files beside a module, and theirs', () => {
  const sources = files({
    'm/modeling.py':
      'from .helper import go\nfrom . import other as o, more\nimport plain\nfrom ..up import x\n',
    'm/helper.py': 'from .deep.inner import *\nfrom .modeling import y\n',
    'm/other.py': '',
    'm/more/__init__.py': '',
    'm/plain.py': '',
    'm/deep/inner.py': '',
    'm/unused.py': '',
    'up.py': '',
  });
  expect([...importedSiblings(['m/modeling.py'], sources)].sort()).toEqual([
    'm/deep/inner.py',
    'm/helper.py',
    'm/more/__init__.py',
    'm/other.py',
    'm/plain.py',
    'up.py',
  ]);
});

it('has nothing to say of modules that are not there', () => {
  expect([...importedSiblings(['a.py'], files({ 'a.py': 'from .gone import x\nimport os\n' }))]).toEqual([]);
});
