// zarr with numcodecs: what reads arrays of objects.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'zarr',
  title: 'zarr (object arrays through numcodecs)',
  calls: 'opt-in',
  allows: '',
});
