// Archives under the names of models, of a kind that no loader of that name reads.

import { defineRule } from '../../define-rule.ts';

export const unreadableArchiveAsModel = defineRule({
  id: 'identity/unreadable-archive-as-model',
  title: 'A model file is in fact an archive its loader does not read',
  category: 'evasion',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [434, 506],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0074', 'AML.T0010'],
  tags: ['masquerading', 'evasion'],
  message: 'The name {name} says a model, the content is {content}',
  why: 'Loaders fail on it or take a broken path, scanners that know the format only by its name give up. This is how malicious models passed a public hub in 2025.',
  fix: ['Do not load the file; report it to where it was published'],
  falsePositives: 'A model that someone packed and did not rename.',
  references: ['https://www.reversinglabs.com/blog/rl-identifies-malware-ml-model-hosted-on-hugging-face'],
  samples: {
    fires: ['bytes(model.pt): head 7z', 'bytes(model.bin): head rar'],
    silent: [
      'bytes(models.7z): head 7z',
      'zip(model.pt): {"entries": [{"name": "m/data.pkl", "data": {"sample": "pickle: EMPTY_DICT | STOP"}}]}',
    ],
  },
});
