// The rule for source that fetches a model or archive without encryption.

import { defineRule } from '../../define-rule.ts';

export const downloadsInClear = defineRule({
  id: 'python/downloads-in-clear',
  title: 'Source downloads a model or program over plain HTTP',
  category: 'network',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [319, 494],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['source', 'network'],
  message: '`{call}` in {where} {effect}',
  why: 'Anyone on the way can replace the file by another.',
  fix: ['Use https, and compare the digest of what arrives'],
  falsePositives: 'Hosts in the local network.',
  samples: {
    fires: [
      "python: import urllib.request\nurllib.request.urlretrieve('http://example.com/model.pt', 'm.pt')",
      "python: import requests\nrequests.get('http://example.com/weights.bin')",
    ],
    silent: [
      "python: import requests\nrequests.get('https://example.com/weights.bin')",
      "python: import requests\nrequests.get('http://localhost:8000/model.pt')",
      "python: import requests\nrequests.get('http://example.com/page')",
    ],
  },
});
