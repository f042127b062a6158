// What other files an HDF5 file makes its readers open: they show what is there as if it were data of the model.

import { describeReferences } from '../describe-references.ts';

const advisories = ['CVE-2026-1669 (Keras 3.12.1 and 3.13.2)'];

export const references = describeReferences('hdf5', {
  'external-data': {
    why: 'reads any file of the machine as the elements of a dataset',
    advisories,
    places: { inside: 'low' },
  },
  'external-link': { why: 'opens another HDF5 file and shows its objects as its own', advisories },
  'virtual-dataset': { why: 'reads the elements of a dataset from another HDF5 file', advisories },
});
