// Names that lead out of the folder an archive is extracted to.

import { defineRule } from '../../define-rule.ts';

export const escapesFolder = defineRule({
  id: 'container/escapes-folder',
  title: 'Extracting this archive can write outside its folder',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0011'],
  tags: ['archive', 'path-traversal'],
  message: 'Entry {entry} leads out of the folder it is extracted to: {detail}',
  why: 'An extractor that joins the name to its target folder writes wherever the name leads: start-up scripts, keys, installed packages.',
  fix: [
    'Do not extract the archive with tools that trust names',
    'Extract with a tool that refuses such names (Python 3.14 tarfile, or filter="data")',
  ],
  falsePositives: 'Backups made with absolute names. They are still unsafe to extract.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "../escape.txt", "data": "text"}]}',
      'zip: {"entries": [{"name": "/etc/escape.txt", "data": "text"}]}',
      'zip: {"entries": [{"name": "C:/escape.txt", "data": "text"}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
      'zip: {"entries": [{"name": "dir/..name.txt", "data": "text"}]}',
    ],
  },
});
