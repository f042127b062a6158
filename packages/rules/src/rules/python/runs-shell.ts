// The rule for source that runs a command through a shell.

import { defineRule } from '../../define-rule.ts';

export const runsShell = defineRule({
  id: 'python/runs-shell',
  title: 'Source runs a shell command',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [78],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0050'],
  tags: ['source', 'code-execution', 'shell'],
  message: '`{call}` in {where} {effect}',
  why: 'A shell takes every character of the command for its own: what was meant as a name becomes a program.',
  fix: [
    'Pass a list of arguments to subprocess.run, without shell=True',
    'Quote what goes into a command with shlex.quote',
  ],
  falsePositives: 'Scripts whose commands are fixed and known.',
  samples: {
    fires: [
      "python: import os\nos.system('rm ' + name)",
      "python: import subprocess\nsubprocess.run(f'convert {name}', shell=True)",
      "python: import subprocess as sp\nsp.check_output(command, **{'shell': True})",
      'python: import threading, os\nthreading.Thread(target=os.system, args=(x,))',
    ],
    silent: [
      "python: import subprocess\nsubprocess.run(['ls', name])",
      'python: import subprocess\nsubprocess.run(args, shell=False)',
    ],
  },
});
