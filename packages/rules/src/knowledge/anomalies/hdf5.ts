// What contradictions in an HDF5 file do to its readers (H5O, H5G, H5B and H5HF of the HDF5 library).

import { describeAnomalies, exhausts, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('hdf5', {
  'header-cycle': exhausts(
    'A reader that follows the continuations of the object header does not come to an end.',
  ),
  'tree-cycle': exhausts('A reader that follows the nodes of the index does not come to an end.'),
  'heap-cycle': exhausts('A reader that follows the blocks of the heap does not come to an end.'),
  'duplicate-link': readersDisagree(
    'Readers take different ones of the links: what one checks, another does not load.',
  ),
  'duplicate-attribute': readersDisagree(
    'Readers take different ones of the attributes: the configuration that is checked need not be the one that is loaded.',
  ),
});
