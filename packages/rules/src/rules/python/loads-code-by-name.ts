// The rule for source that loads modules, libraries or code objects chosen when it runs.

import { defineRule } from '../../define-rule.ts';

export const loadsCodeByName = defineRule({
  id: 'python/loads-code-by-name',
  title: 'Source loads code whose name is only known when it runs',
  category: 'unsafe-code',
  severity: 'medium',
  stability: 'stable',
  since: '0.1',
  cwe: [470],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000'],
  tags: ['source', 'dynamic'],
  message: '`{call}` in {where} {effect}',
  why: 'Whoever influences the name decides which code runs.',
  fix: ['Import what is needed by name, or choose from a fixed list'],
  falsePositives: 'Plugin systems and lazy imports.',
  samples: {
    fires: [
      'python: import importlib\nm = importlib.import_module(name)',
      'python: import ctypes\nlib = ctypes.CDLL(path)',
      'python: import runpy\nrunpy.run_path(path)',
      'python: import types\nf = types.FunctionType(code, {})',
      'python: import onnxruntime as ort\noptions = ort.SessionOptions()\noptions.register_custom_ops_library("./ops.so")',
    ],
    silent: [
      "python: import importlib\nm = importlib.import_module('json')",
      "python: import importlib\nm = importlib.import_module('.' + name, __package__)",
      "python: m = __import__('json')",
    ],
  },
});
