// The rule for source that serves a program to everyone.

import { defineRule } from '../../define-rule.ts';

export const opensToEveryone = defineRule({
  id: 'python/opens-to-everyone',
  title: 'Source opens a server to everyone',
  category: 'network',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [489, 306],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0049'],
  tags: ['source', 'network'],
  message: '`{call}` in {where} {effect}',
  why: 'A debugger or a demonstration that the whole network reaches runs what strangers send.',
  fix: ['Bind to 127.0.0.1, switch debugging off, and put access control in front'],
  falsePositives: 'Demonstrations that are meant to be public.',
  samples: {
    fires: [
      "python: import gradio as gr\ndemo = gr.Interface(f, 'text', 'text')\ndemo.launch(share=True)",
      "python: from flask import Flask\napp = Flask(__name__)\napp.run(host='0.0.0.0', debug=True)",
    ],
    silent: [
      'python: demo.launch()',
      "python: app.run(host='127.0.0.1', debug=True)",
      "python: app.run(host='0.0.0.0')",
    ],
  },
});
