// The rule for source that lets YAML make objects.

import { defineRule } from '../../define-rule.ts';

export const loadsYamlObjects = defineRule({
  id: 'python/loads-yaml-objects',
  title: 'Source reads YAML with a loader that makes any object',
  category: 'unsafe-code',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 20],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011.000', 'AML.T0010'],
  tags: ['source', 'deserialisation', 'yaml'],
  message: '`{call}` in {where} {effect}',
  why: 'Tags such as `!!python/object/apply` call functions while the text is read.',
  fix: ['Use yaml.safe_load, or pass Loader=yaml.SafeLoader'],
  falsePositives: 'Configuration that only its author can change.',
  samples: {
    fires: [
      "python: import yaml\nconfig = yaml.load(open('c.yaml'))",
      'python: import yaml\nconfig = yaml.load(text, Loader=yaml.UnsafeLoader)',
      'python: import yaml\nyaml.full_load(text)',
    ],
    silent: [
      'python: import yaml\nconfig = yaml.safe_load(text)',
      'python: import yaml\nyaml.load(text, Loader=yaml.CSafeLoader)',
      'python: from yaml import load, SafeLoader\nload(text, SafeLoader)',
    ],
  },
});
