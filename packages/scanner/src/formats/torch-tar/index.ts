// torch-tar: what torch.save wrote before 0.1.10: a tar of `pickle`, `storages`, `tensors` and `sys_info`, which
// torch.load still reads. Each of the first three is a row of pickles, with raw numbers between them.

import type { Layout, Listing } from '../layout.ts';

const PICKLES = new Set(['pickle', 'storages', 'tensors', 'sys_info']);

function plain(name: string): string {
  return name.replace(/^(?:\.\/){1,8}/, '');
}

export const layout: Layout = {
  id: 'torch-tar',
  title: 'PyTorch checkpoint (tar)',

  recognise({ container, names }: Listing) {
    if (container !== 'tar') return undefined;
    const present = new Set(names.map(plain));
    if (!present.has('pickle') || !(present.has('storages') || present.has('tensors'))) return undefined;
    return {
      roleOf: (name) => (PICKLES.has(plain(name)) ? { carrier: 'torch-tar', part: 'pickle' } : undefined),
    };
  },
};
