// The rule for source that reads pickles, by whichever library.

import { defineRule } from '../../define-rule.ts';

export const loadsPickle = defineRule({
  id: 'python/loads-pickle',
  title: 'Source reads a pickle, which can run anything',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation'],
  message: '`{call}` in {where} {effect}',
  why: 'A pickle is a program: whoever wrote the file that is read here runs code in this process.',
  fix: [
    'Read data from formats without code: safetensors, JSON, Parquet',
    'Where pickles are unavoidable, read only files whose digest you know',
  ],
  falsePositives:
    'Caches and fixtures that the same program wrote. The call is as unsafe as the file that it reads.',
  samples: {
    fires: [
      "python: import pickle\nobj = pickle.load(open('model.pkl', 'rb'))",
      "python: import joblib as j\nclf = j.load('model.joblib')",
      'python: from pickle import Unpickler as U\nU(f).load()',
      "python: import pandas as pd\nframe = pd.read_pickle('frame.pkl')",
    ],
    silent: [
      "python: import json\nobj = json.load(open('model.json'))",
      'python: import pickle\npickle.dump(obj, f)',
      "python: def load(f): return f\nload('x')",
      "python: text = 'pickle.load(f)'",
    ],
  },
});
