// The rule for source that writes where programs start or logins are kept.

import { defineRule } from '../../define-rule.ts';

export const writesStartupFile = defineRule({
  id: 'python/writes-startup-file',
  title: 'Source writes where programs start or logins are kept',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [506, 73],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'persistence', 'files'],
  message: '`{call}` in {where} {effect}',
  why: 'A line in a shell profile, a table of jobs or a list of keys runs, or lets someone in, long after this source has ended.',
  fix: ['Do not run this file', 'Where it was run, look at what it wrote there'],
  falsePositives: 'Installers that say so and ask first.',
  samples: {
    fires: [
      "python: open('/root/.ssh/authorized_keys', 'a').write(key)",
      "python: from pathlib import Path\n(Path.home() / '.bashrc').write_text(line)",
      "python: import shutil\nshutil.copy('job', '/etc/cron.d/job')",
    ],
    silent: [
      "python: open('/root/.ssh/known_hosts').read()",
      "python: from pathlib import Path\n(Path.home() / '.cache' / 'x').write_text(line)",
      "python: open('model.pth', 'wb').write(b)",
    ],
  },
});
