// The rule for source that loads models by functions that run what the file brings along.

import { defineRule } from '../../define-rule.ts';

export const loadsFrameworkModel = defineRule({
  id: 'python/loads-framework-model',
  title: 'Source loads a model by a function that can run code',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation'],
  message: '`{call}` in {where} {effect}',
  why: 'Behind this function stands a pickle, a serialised function or source that comes with the model.',
  fix: [
    'Load models from sources you trust and by their digest',
    'Use a format without code where the library offers one',
  ],
  falsePositives: 'Models that the same team trained.',
  samples: {
    fires: [
      "python: import mlflow\nm = mlflow.pyfunc.load_model('models:/x/1')",
      "python: import torch\nm = torch.jit.load('m.pt')",
      "python: from langchain.vectorstores import FAISS\nFAISS.load_local('i', e, allow_dangerous_deserialization=True)",
      "python: import skops.io as sio\nsio.load('m.skops', trusted=True)",
    ],
    silent: [
      "python: import skops.io as sio\nsio.load('m.skops', trusted=['sklearn.svm.SVC'])",
      "python: import json\njson.loads('1')",
    ],
  },
});
