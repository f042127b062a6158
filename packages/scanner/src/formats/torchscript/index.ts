// torchscript: what torch.jit.save writes (torch/csrc/jit/serialization): source below `code/`, constants and their
// storages. Its pickles are read by a C++ unpickler; torch.load hands such an archive to it.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { archiveRoots, isTorchscriptPickle, nameBelow } from '../torch-zip/archive-roots.ts';

export const layout: Layout = {
  id: 'torchscript',
  title: 'TorchScript archive',

  recognise({ container, names }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = archiveRoots(names, 'constants.pkl').filter((root) =>
      names.some((name) => name.startsWith(`${root}code/`) || name === `${root}data.pkl`),
    );
    if (roots.length === 0) return undefined;
    return { roleOf: (name) => roleBelow(roots, name) };
  },
};

function roleBelow(roots: readonly string[], name: string): Role | undefined {
  const below = nameBelow(roots, name);
  if (below === undefined) return undefined;
  if (isTorchscriptPickle(below)) return { carrier: 'torchscript', part: 'pickle' };
  if (below.startsWith('constants/')) return { carrier: 'torchscript', part: 'tensor-data' };
  if (below.startsWith('code/') && below.endsWith('.py')) return { carrier: 'torchscript', part: 'code' };
  return undefined;
}
