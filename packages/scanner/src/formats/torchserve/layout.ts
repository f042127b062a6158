// The archive that `torch-model-archiver` writes: a zip or tar with MAR-INF/MANIFEST.json beside the files of a model.

import type { Layout, Listing } from '../layout.ts';

export const layout: Layout = {
  id: 'torchserve-archive',
  title: 'TorchServe archive',

  recognise({ names }: Listing) {
    const manifest = names.find((name) => /(?:^|\/)MAR-INF\/MANIFEST\.json$/i.test(name));
    if (manifest === undefined) return undefined;
    // The Python files of the archive are the handler and what it imports: a worker runs them.
    return {
      roleOf: (name) => (/\.py$/i.test(name) ? { carrier: 'torchserve', part: 'code' } : undefined),
    };
  },
};
