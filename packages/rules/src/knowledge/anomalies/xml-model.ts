// What the oddities of XML mean in models: no format of models needs a document type, and none includes files.

import { describeAnomalies, oddity, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('xml-model', {
  entity: readersDisagree('Parsers that expand it see another model than those that do not.'),
  'entity-of-entities': readersDisagree(
    'Parsers that expand entities repeat each one inside the others, without end.',
  ),
  'external-entity': readersDisagree(
    'Parsers that resolve it read the file or address into the model; others see nothing.',
  ),
  'parameter-entity': readersDisagree('Parsers that resolve it read declarations that stand elsewhere.'),
  'external-subset': readersDisagree('Parsers that validate read declarations from that file or address.'),
  include: readersDisagree('Parsers that know XInclude read that file or address into the model.'),
  'schema-file': oddity('Parsers that validate read the schema from a path of the author.'),
});
