// References that leave the folder.

import { defineRule } from '../../define-rule.ts';

export const escapesFolder = defineRule({
  id: 'reference/escapes-folder',
  title: 'This model makes its loader open a file outside its folder',
  category: 'file-access',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [22, 73],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0010.003', 'AML.T0011.000'],
  tags: ['path-traversal'],
  message: "{purpose} {target} in {place} leads out of the model's folder ({where}): a loader {effect}",
  why: "A loader that follows it reads or writes a file of the machine in place of the model's own: secrets end up in weights, or files are replaced.",
  fix: [
    'Do not load the model; ask its author for one that is complete in its folder',
    'Use a loader release that refuses such paths',
  ],
  falsePositives: "Paths of the author's machine left in an honest export.",
  samples: {
    fires: ['text(model.safetensors.index.json): {"metadata": {}, "weight_map": {"a": "../../etc/passwd"}}'],
    silent: [
      'text(model.safetensors.index.json): {"metadata": {}, "weight_map": {"a": "model-00001-of-00002.safetensors"}}',
    ],
  },
});
