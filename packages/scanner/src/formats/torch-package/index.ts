// torch-package: what torch.package.PackageExporter writes: Python sources that the importer runs, pickles, storages
// (torch/package/package_exporter.py).

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots } from '../torch-zip/archive-roots.ts';

export const layout: Layout = {
  id: 'torch-package',
  title: 'torch.package archive',

  recognise({ container, names }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = new ArchiveRoots(names, '.data/extern_modules');
    if (roots.isEmpty) return undefined;
    return { roleOf: (name) => roleBelow(roots, name) };
  },
};

function roleBelow(roots: ArchiveRoots, name: string): Role | undefined {
  const below = roots.nameBelow(name);
  if (below === undefined) return undefined;
  if (below.endsWith('.py')) return { carrier: 'torch-package', part: 'code' };
  if (below.endsWith('.pkl')) return { carrier: 'torch-package', part: 'pickle' };
  if (/^\.data\/[^/]+\.storage$/.test(below)) return { carrier: 'torch-package', part: 'tensor-data' };
  if (below.startsWith('.data/') || below === 'version' || below === 'byteorder') {
    return { carrier: 'torch-package', part: 'text' };
  }
  return undefined;
}
