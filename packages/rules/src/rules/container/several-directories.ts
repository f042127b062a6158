// An archive with more than one table of contents.

import { defineRule } from '../../define-rule.ts';

export const severalDirectories = defineRule({
  id: 'container/several-directories',
  title: 'This archive has more than one table of contents',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0123'],
  tags: ['archive', 'evasion'],
  message: 'The archive has more than one table of contents: {detail}',
  why: 'Readers take the first, the last or the one they find by searching. Each directory can list other entries, so that a scanner reads one archive and the loader another.',
  fix: [
    'Do not load the file; ask its author for one written by the framework itself',
    'Repack it with a single tool and scan the result',
  ],
  falsePositives: 'Two archives joined end to end, for example by a self-extractor.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "second.txt", "data": "text"}], "prefix": {"sample": "zip: {\\"entries\\": [{\\"name\\": \\"first.txt\\", \\"data\\": \\"text\\"}]}"}}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip: {"entries": [{"name": "inner.zip", "data": {"sample": "zip: {\\"entries\\": [{\\"name\\": \\"a.txt\\", \\"data\\": \\"text\\"}]}"}}]}',
    ],
  },
});
