// The rule for source that lets everyone write to files.

import { defineRule } from '../../define-rule.ts';

export const loosensPermissions = defineRule({
  id: 'python/loosens-permissions',
  title: 'Source lets everyone write to files',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [377],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['source', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'What everyone may write to, anyone on the machine can replace: a program, a model, the settings of another user.',
  fix: ['Give rights to the owner, or to a group: 0o750, 0o640'],
  falsePositives: 'Folders that several accounts of one machine share on purpose.',
  samples: {
    fires: [
      "python: import os\nos.chmod('run.sh', 0o777)",
      "python: from pathlib import Path\nPath('x').chmod(0o666)",
    ],
    silent: ["python: import os\nos.chmod('run.sh', 0o755)", "python: import os\nos.chmod('key', 0o600)"],
  },
});
