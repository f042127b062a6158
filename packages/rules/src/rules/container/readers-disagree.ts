// Entries of an archive that two readers would see differently.

import { defineRule } from '../../define-rule.ts';

export const readersDisagree = defineRule({
  id: 'container/readers-disagree',
  title: 'Two readers of this archive see different entries',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'evasion'],
  message: 'Entry {entry} is not the same for every reader: {detail}',
  why: 'A zip says everything twice, in its directory and before each entry. Where the two differ, a scanner can be shown one thing and the loader given another. Archive writers never produce this.',
  fix: [
    'Do not load the file; ask its author for one written by the framework itself',
    'Repack it with a single tool and scan the result',
  ],
  falsePositives: 'Archives that were cut and patched by hand, or damaged in transfer.',
  references: ['https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT'],
  samples: {
    fires: [
      'zip: {"entries": [{"name": "a.txt", "data": "text", "local": {"name": "b.txt"}}]}',
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "hidden.pkl", "data": "text", "central": false}]}',
      'zip: {"entries": [{"name": "a.txt", "data": "text", "central": {"method": 8}}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
