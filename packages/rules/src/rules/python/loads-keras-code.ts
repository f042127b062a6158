// The rule for source that switches off the safe mode of Keras.

import { defineRule } from '../../define-rule.ts';

export const loadsKerasCode = defineRule({
  id: 'python/loads-keras-code',
  title: 'Source loads Keras models with safe mode off',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation', 'keras'],
  message: '`{call}` in {where} {effect}',
  why: 'With safe mode off, Lambda layers of the model bring bytecode along that runs in this process.',
  fix: ['Leave safe_mode at its default, True', 'Replace Lambda layers by named layers'],
  falsePositives: 'Models with Lambda layers of your own.',
  samples: {
    fires: [
      "python: import keras\nm = keras.models.load_model('m.keras', safe_mode=False)",
      'python: import keras\nkeras.config.enable_unsafe_deserialization()',
    ],
    silent: ["python: import keras\nm = keras.models.load_model('m.keras')"],
  },
});
