// The rule for source that parses XML with parsers that expand entities.

import { defineRule } from '../../define-rule.ts';

export const parsesXmlUnguarded = defineRule({
  id: 'python/parses-xml-unguarded',
  title: 'Source parses XML with a parser that expands entities',
  category: 'unsafe-code',
  severity: 'low',
  stability: 'stable',
  since: '0.1',
  cwe: [611],
  owasp: ['ML06:2023', 'LLM03:2025', 'LLM04:2026'],
  atlas: ['AML.T0011'],
  tags: ['source', 'xml'],
  message: '`{call}` in {where} {effect}',
  why: 'Entities in the document read local files or grow without bound.',
  fix: ['Use defusedxml'],
  falsePositives: 'Documents that the same program wrote.',
  samples: {
    fires: ['python: import xml.etree.ElementTree as ET\nET.parse(path)'],
    silent: ['python: import defusedxml.ElementTree as ET\nET.parse(path)'],
  },
});
