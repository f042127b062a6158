// Where the references of a zarr store may lead: to files of the author's own, most often in a cloud.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('zarr', {
  chunk: {
    why: 'reads a part of that file into an array',
    places: { address: 'ordinary', absolute: 'low', drive: 'low', home: 'low', parent: 'low' },
    sensitive: 'high',
  },
});
