// npz: a zip whose members are npy arrays. Says so, and nothing more: each member is read by its content.

import type { Layout, Listing } from '../layout.ts';

export const layout: Layout = {
  id: 'npz',
  title: 'NumPy archive of arrays',

  recognise({ container, names }: Listing) {
    if (container !== 'zip' || names.length === 0 || !names.every((name) => name.endsWith('.npy')))
      return undefined;
    return { roleOf: () => ({ carrier: 'npz', part: 'member' }) };
  },
};
