// torchscript: what torch.jit.save writes (torch/csrc/jit/serialization): source below `code/`, constants and their
// storages. Its pickles are read by a C++ unpickler; torch.load hands such an archive to it.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots, isTorchscriptPickle } from '../torch-zip/archive-roots.ts';

export const layout: Layout = {
  id: 'torchscript',
  title: 'TorchScript archive',

  recognise({ container, names }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = new ArchiveRoots(names, 'constants.pkl');
    if (roots.isEmpty) return undefined;
    const programs = new ArchiveRoots(names, 'data.pkl');
    const withCode = rootsWithCode(roots, names);
    roots.filter((root) => withCode.has(root) || programs.before(root, root.length) !== undefined);
    if (roots.isEmpty) return undefined;
    return { roleOf: (name) => roleBelow(roots, name) };
  },
};

const CODE_FOLDER = 'code/';

function rootsWithCode(roots: ArchiveRoots, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    for (let at = name.indexOf(CODE_FOLDER); at >= 0; at = name.indexOf(CODE_FOLDER, at + 1)) {
      const root = roots.before(name, at);
      if (root !== undefined) found.add(root);
    }
  }
  return found;
}

function roleBelow(roots: ArchiveRoots, name: string): Role | undefined {
  const below = roots.nameBelow(name);
  if (below === undefined) return undefined;
  if (isTorchscriptPickle(below)) return { carrier: 'torchscript', part: 'pickle' };
  if (below.startsWith('constants/')) return { carrier: 'torchscript', part: 'tensor-data' };
  if (below.startsWith('code/') && below.endsWith('.py')) return { carrier: 'torchscript', part: 'code' };
  return undefined;
}
