// What contradictions in an HDF5 file do to its readers (H5O, H5G, H5B and H5HF of the HDF5 library).

import { describeAnomalies, exhausts, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('hdf5', {
  'header-cycle': exhausts(
    'A reader that follows the continuations of the object header does not come to an end.',
  ),
  'tree-cycle': exhausts('A reader that follows the nodes of the index does not come to an end.'),
  'heap-cycle': exhausts('A reader that follows the blocks of the heap does not come to an end.'),
  'shape-beyond-data': exhausts(
    'Keras reserves memory for the whole shape of the weights before it reads any of them.',
    ['CVE-2026-0897 (Keras 3.12.1 and 3.13.2)'],
  ),
  'duplicate-link': readersDisagree(
    'Readers take different ones of the links: what one checks, another does not load.',
  ),
  'duplicate-attribute': readersDisagree(
    'Readers take different ones of the attributes: the configuration that is checked need not be the one that is loaded.',
  ),
});
