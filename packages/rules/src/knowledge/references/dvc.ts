// Where files of DVC may lead.

import { describeReferences } from '../describe-references.ts';

export const references = describeReferences('dvc', {
  output: {
    why: 'writes data there when it is pulled',
    places: { address: 'low' },
  },
  dependency: {
    why: 'reads data from there',
    places: { parent: 'ordinary', absolute: 'low', home: 'low', drive: 'low', address: 'ordinary' },
  },
  remote: {
    why: 'fetches data from there',
    places: {
      parent: 'ordinary',
      absolute: 'ordinary',
      home: 'ordinary',
      drive: 'ordinary',
      address: 'ordinary',
    },
    sensitive: 'medium',
  },
});
