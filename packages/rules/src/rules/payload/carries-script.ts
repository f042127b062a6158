// Scripts beside a model's data: archive comments, extra members.

import { defineRule } from '../../define-rule.ts';

export const carriesScript = defineRule({
  id: 'payload/carries-script',
  title: 'A script lies beside the data of a model or archive',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['payload'],
  message: '{what} stands at offset {offset} ({where}): no loader asks for it',
  why: 'No reader of archives shows comments before it opens them, and no loader of models runs extra members. A script there waits for something else that knows of it: an installer, a notebook cell, a second stage.',
  fix: ['Read the script before the archive is used', 'Ask the author what it is for'],
  falsePositives:
    'Self-extracting archives, and checkpoints that their authors shipped with a conversion script.',
  samples: {
    fires: [
      'zip: {"entries": [{"name": "a.txt", "data": "text"}], "comment": "#!/bin/sh\\necho inert\\n"}',
      'zip(model.pt): {"entries": [{"name": "m/data.pkl", "data": {"sample": "pickle: NONE | STOP"}}, {"name": "m/setup", "data": "#!/bin/sh\\necho inert\\n"}]}',
    ],
    silent: [
      'zip: {"entries": [{"name": "setup.sh", "data": "#!/bin/sh\\necho inert\\n"}], "comment": "built on Monday"}',
    ],
  },
});
