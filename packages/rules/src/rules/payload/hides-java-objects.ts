// Serialised Java objects where no format expects any.

import { defineRule } from '../../define-rule.ts';

export const hidesJavaObjects = defineRule({
  id: 'payload/hides-java-objects',
  title: 'Serialised Java objects are hidden in this file',
  category: 'payload',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['java', 'payload'],
  message: '{what} stands at offset {offset}, where data belongs ({where})',
  why: 'Reading serialised objects runs code of whatever classes they name. In unexplained bytes they are out of sight until another part of the system is told their offset.',
  fix: ['Ask the author what the bytes are for', 'Cut them off and load what is left'],
  falsePositives: 'Formats this version does not know may keep Java objects.',
  references: ['https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html'],
  samples: {
    fires: [
      "bytes(model.npy): x'93' | \"NUMPY\" | x'0100 3800' | \"{'descr': '<f8', 'fortran_order': False, 'shape': (1,)} \" | zeros 8 | x'aced0005 7372 0009' | \"bsh.XThis\" | x'1111111111111111 02 0000 7870'",
    ],
    silent: ['bytes(photo.gif): "GIF89a" | zeros 64 | x\'aced0005\''],
  },
});
