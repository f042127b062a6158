// The rule for scripts in outputs, cells and texts of notebooks.

import { defineRule } from '../../define-rule.ts';

export const outputRunsScript = defineRule({
  id: 'notebook/output-runs-script',
  title: 'An output or text of a notebook holds a script',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011'],
  tags: ['notebook', 'scripts'],
  message: '{what} {effect}: {excerpt}',
  why: 'Whoever opens the notebook as trusted runs the script with the rights of his notebook server, which can run any command.',
  fix: ['Clear the outputs', 'Do not trust the notebook before its scripts were looked at'],
  falsePositives: 'Widgets of plotting libraries that are not known yet.',
  samples: {
    fires: ['notebook: %%html\n<script>Jupyter.notebook.kernel.execute("import os")</script>'],
    silent: ['notebook: %%html\n<style>.x { color: red }</style>'],
  },
});
