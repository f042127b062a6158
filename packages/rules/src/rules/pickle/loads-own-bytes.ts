// The rule for inner pickles that were judged and are harmless.

import { defineRule } from '../../define-rule.ts';

export const loadsOwnBytes = defineRule({
  id: 'pickle/loads-own-bytes',
  title: 'Loading this file loads harmless bytes inside it',
  category: 'code-execution',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['deserialization', 'nested'],
  message: '`{call}` runs when the file is loaded: {effect}; what it loads was read and is harmless',
  why: 'The inner bytes are a program of their own; here they were followed to the end and do nothing else.',
  fix: ['Save tensors with safetensors or torch.save instead of pickle'],
  falsePositives: 'torch tensors pickled outside torch.save are stored this way.',
  samples: {
    fires: [
      "pickle: PROTO 2 | GLOBAL torch.storage _load_from_bytes | BINBYTES x'80 02 4e 2e' | TUPLE1 | REDUCE | STOP",
    ],
    silent: [
      "pickle: PROTO 2 | GLOBAL torch.storage _load_from_bytes | BINBYTES x'63 6f 73 0a 73 79 73 74 65 6d 0a 29 52 2e' | TUPLE1 | REDUCE | STOP",
      'pickle: PROTO 2 | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | STOP',
    ],
  },
});
