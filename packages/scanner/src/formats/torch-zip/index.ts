// torch-zip: what torch.save writes since 1.6 (caffe2/serialize/inline_container.h, torch/serialization.py).
//
//   <root>/data.pkl   the program          <root>/data/<key>   raw storages
//   <root>/version, byteorder, .format_version, .storage_alignment, .data/serialization_id   short texts

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots, isTorchscriptPickle } from './archive-roots.ts';

const TEXTS = new Set([
  'version',
  'byteorder',
  '.format_version',
  '.storage_alignment',
  '.data/serialization_id',
]);

export const layout: Layout = {
  id: 'torch-zip',
  title: 'PyTorch checkpoint',

  recognise({ container, names }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = new ArchiveRoots(names, 'data.pkl');
    if (roots.isEmpty) return undefined;
    const scripted = new ArchiveRoots(names, 'constants.pkl');
    return {
      // The sources of TorchScript are a language of their own, and its layout's to name.
      roleOf: (name) =>
        scripted.nameBelow(name)?.startsWith('code/') === true ? undefined : roleBelow(roots, name),
    };
  },
};

function roleBelow(roots: ArchiveRoots, name: string): Role | undefined {
  const below = roots.nameBelow(name);
  if (below === undefined || isTorchscriptPickle(below)) return undefined;
  if (below.endsWith('.pkl')) return { carrier: 'torch-zip', part: 'pickle' };
  if (below.startsWith('data/')) return { carrier: 'torch-zip', part: 'tensor-data' };
  if (TEXTS.has(below)) return { carrier: 'torch-zip', part: 'text' };
  return { carrier: 'torch-zip', part: below.endsWith('.py') ? 'code' : 'member' };
}
