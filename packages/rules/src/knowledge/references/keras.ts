// What other files a Keras archive makes its loader open. Its weights and vocabularies lie in the archive itself.

import { describeReferences } from '../describe-references.ts';

const weights = ['CVE-2026-1669 (Keras 3.12.1 and 3.13.2)'];
const vocabularies = ['CVE-2025-12058 (Keras 3.12.0)'];

export const references = describeReferences('keras', {
  'external-data': {
    why: 'reads any file of the machine into the weights',
    advisories: weights,
    places: { inside: 'high' },
  },
  'external-link': {
    why: 'opens another HDF5 file and takes its objects for weights',
    advisories: weights,
    places: { inside: 'high' },
  },
  'virtual-dataset': {
    why: 'reads weights from another HDF5 file',
    advisories: weights,
    places: { inside: 'high' },
  },
  vocabulary: {
    why: 'reads the file while it builds the layer, and keeps its lines as a vocabulary',
    advisories: vocabularies,
    places: { inside: 'high' },
  },
  'saved-model': {
    why: 'loads a TensorFlow SavedModel from there, whose operations read and write files',
    advisories: ['CVE-2026-1462 (Keras 3.13.2)'],
    places: { inside: 'high' },
  },
});
