// Bytecode where no format expects any.

import { defineRule } from '../../define-rule.ts';

export const hidesBytecode = defineRule({
  id: 'payload/hides-bytecode',
  title: 'Compiled code for a virtual machine is hidden in this file',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010', 'AML.T0018.002'],
  tags: ['payload'],
  message: '{what} stands at offset {offset}, where data belongs ({where})',
  why: 'A class or a module in unexplained bytes has no purpose for the model, and another part of the system may load it.',
  fix: ['Ask the author what it is for', 'Compare the file with the digest that the author published'],
  falsePositives: 'Formats this version does not know may keep bytecode.',
  samples: {
    fires: ['bytes: zeros 64 | head java-class'],
    silent: ["bytes: x'cafebabe' | zeros 64"],
  },
});
