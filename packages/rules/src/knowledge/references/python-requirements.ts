// Where lists of Python packages; addresses of packages are judged by a rule of their own may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('python-requirements', {
  'package-index': {
    why: 'installs packages from there',
    places: { address: 'ordinary', absolute: 'low', parent: 'ordinary', home: 'low', drive: 'low' },
  },
  'package-address': {
    why: 'installs a package from there',
    places: { address: 'ordinary', absolute: 'low' },
  },
  folder: {
    why: 'installs a package from there',
    places: { absolute: 'low', parent: 'ordinary', home: 'low', drive: 'low' },
  },
  requirements: {
    why: 'reads further requirements from there',
    places: { absolute: 'low', parent: 'ordinary', home: 'low', drive: 'low', address: 'medium' },
  },
});
