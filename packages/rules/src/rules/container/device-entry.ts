// Devices and pipes in an archive.

import { defineRule } from '../../define-rule.ts';

export const deviceEntry = defineRule({
  id: 'container/device-entry',
  title: 'This archive creates a device or a pipe',
  category: 'file-access',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [20],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['archive'],
  message: 'Entry {entry} is no file: {detail}',
  why: 'Extracted with enough rights it becomes a device or a pipe; reading it blocks or reaches hardware.',
  fix: [
    'Do not extract the archive as root',
    'Extract with a tool that refuses devices (Python 3.14 tarfile, or filter="data")',
  ],
  falsePositives: 'Images of whole systems hold devices; as part of a model they have no use.',
  samples: {
    fires: ['zip: {"entries": [{"name": "null", "data": "", "central": {"unixMode": 8630}}]}'],
    silent: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}, {"name": "b.txt", "data": "more", "method": 8}, {"name": "c.txt", "data": "streamed", "descriptor": "signed"}]}',
    ],
  },
});
