// The rule for source that opens files with credentials of the machine.

import { defineRule } from '../../define-rule.ts';

export const readsCredentials = defineRule({
  id: 'python/reads-credentials',
  title: 'Source reads a file with credentials',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [200],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0055', 'AML.T0037'],
  tags: ['source', 'secrets', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'Private keys and stored logins belong to the programs that made them; what else reads them can pass them on.',
  fix: ['Ask for the credential that is needed, or read it from the environment'],
  falsePositives: 'Clients of the very service whose login it is.',
  samples: {
    fires: [
      "python: key = open('/root/.ssh/id_rsa').read()",
      "python: from pathlib import Path\nk = (Path.home() / '.aws' / 'credentials').read_text()",
    ],
    silent: ["python: key = open('/root/.ssh/id_rsa.pub').read()", "python: c = open('config.json').read()"],
  },
});
