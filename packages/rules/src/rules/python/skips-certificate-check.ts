// The rule for source that connects without checking who answers.

import { defineRule } from '../../define-rule.ts';

export const skipsCertificateCheck = defineRule({
  id: 'python/skips-certificate-check',
  title: 'Source does not check certificates or host keys',
  category: 'network',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [295],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['source', 'network', 'tls'],
  message: '`{call}` in {where} {effect}',
  why: 'Anyone on the way can answer in place of the server, and replace what is downloaded.',
  fix: ['Leave verification on; add the own authority with verify=<path>'],
  falsePositives: 'Tests against local servers.',
  samples: {
    fires: [
      'python: import requests\nrequests.get(url, verify=False)',
      'python: import ssl\nssl._create_default_https_context = ssl._create_unverified_context\nssl._create_unverified_context()',
      'python: import paramiko\nc = paramiko.SSHClient()\nc.set_missing_host_key_policy(paramiko.AutoAddPolicy())',
    ],
    silent: [
      'python: import requests\nrequests.get(url)',
      "python: import requests\nrequests.get(url, verify='/etc/ca.pem')",
    ],
  },
});
