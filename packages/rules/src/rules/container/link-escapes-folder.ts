// Links that point out of the folder an archive is extracted to.

import { defineRule } from '../../define-rule.ts';

export const linkEscapesFolder = defineRule({
  id: 'container/link-escapes-folder',
  title: 'A link in this archive points outside its folder',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0011'],
  tags: ['archive', 'path-traversal'],
  message: 'Link {entry} leads out of the folder it is extracted to: {detail}',
  why: 'Once extracted, whatever is read or written through the link happens to the file it points to; a later entry of the same archive can write through it.',
  fix: [
    'Do not extract the archive with tools that create links',
    'Extract with a tool that refuses such links (Python 3.14 tarfile, or filter="data")',
  ],
  falsePositives: 'Images of whole systems hold absolute links; as part of a model they have no use.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "link", "data": "../../etc/passwd", "central": {"unixMode": 41471}}]}',
    ],
    silent: ['zip: {"entries": [{"name": "link", "data": "a.txt", "central": {"unixMode": 41471}}]}'],
  },
});
