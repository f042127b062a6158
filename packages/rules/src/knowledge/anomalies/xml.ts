// What the oddities of XML mean in documents that are no models: files of configuration honestly name their grammar.

import { describeAnomalies, exhausts, readersDisagree } from '../describe-anomalies.ts';

export const anomalies = describeAnomalies('xml', {
  'external-entity': readersDisagree(
    'Parsers that resolve it read the file or address into the document; others see nothing.',
  ),
  'entity-of-entities': exhausts('Parsers that expand entities repeat each one inside the others.'),
});
