// The rule for waivers in source that say too little to be used.

import { defineRule } from '../../define-rule.ts';

export const saysTooLittle = defineRule({
  id: 'waiver/says-too-little',
  title: 'A waiver in a file cannot be used',
  category: 'configuration',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [703],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010'],
  tags: ['waiver'],
  message: 'the waiver {detail}, and waives nothing',
  why: 'A waiver without a reason cannot be checked by whoever reads it, and one for a rule that does not exist hides a mistake.',
  fix: ['Write `sentrascan: ignore[rule] reason` with the id of a rule, on the line or the line above it'],
  falsePositives: 'Documentation that shows how a waiver is written.',
  samples: {
    fires: [
      'python: import pickle\nx = pickle.load(f)  # sentrascan: ignore[python/loads-pickle]',
      'python: x = 1  # sentrascan: ignore[python/no-such-rule] known',
    ],
    silent: [
      'python: import pickle\nx = pickle.load(f)  # sentrascan: ignore[python/loads-pickle] own file, checked by its digest',
    ],
  },
});
