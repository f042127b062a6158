// torch-export: what torch.export.save wrote before the pt2 archive (PyTorch 2.1 to 2.6): a program as JSON, and files of
// torch.save for its weights, constants and example inputs.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';
import { ArchiveRoots } from '../torch-zip/archive-roots.ts';

const PROGRAM = 'serialized_exported_program.json';

export const layout: Layout = {
  id: 'torch-export',
  title: 'PyTorch exported program',

  recognise({ container, names }: Listing) {
    if (container !== 'zip') return undefined;
    const roots = new ArchiveRoots(names, PROGRAM);
    if (roots.isEmpty) return undefined;
    return {
      roleOf: (name): Role | undefined => {
        const below = roots.nameBelow(name);
        if (below === undefined) return undefined;
        return { carrier: 'torch-export', part: below === 'version' ? 'text' : 'member' };
      },
    };
  },
};
