// Native programs under names that say so.

import { defineRule } from '../../define-rule.ts';

export const programFile = defineRule({
  id: 'payload/program-file',
  title: 'A native program or library lies among the files',
  category: 'payload',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [829],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010'],
  tags: ['executable'],
  message: '{what} makes up this file ({where}, from offset {offset})',
  why: 'Models do not need native code of their own to be loaded; code that comes with them runs outside every check made here.',
  fix: ['Load the model without it where possible', 'Build the library from source you trust'],
  falsePositives: 'Packages ship libraries; this is a reminder that nothing here has judged them.',
  samples: {
    fires: ['bytes(libop.so): head elf'],
    silent: ['bytes(libop.bin): head elf', 'bytes(photo.gif): "GIF89a" | zeros 16'],
  },
});
