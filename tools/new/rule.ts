// The scaffold of a rule and its detector. The catalogue's test fails until the declaration is filled in, and the
// detector's own test until it reports.

import { camelCase } from '../gen/names.ts';
import type { Output } from '../gen/output.ts';

/** @param id `<family>/<effect>`, the rule's id */
export function ruleFiles(id: string): Output[] {
  const name = id.split('/')[1] ?? '';
  return [
    { path: `packages/rules/src/rules/${id}.ts`, content: declaration(id, camelCase(name)) },
    { path: `packages/scanner/src/detectors/${id}.ts`, content: detector(id, name) },
    { path: `packages/scanner/src/detectors/${id}.test.ts`, content: test(name) },
  ];
}

function declaration(id: string, constant: string): string {
  return `// The rule ${id}: its declaration only. The detector of the same name judges.

import { defineRule } from '../../define-rule.ts';

/** TODO one line: what the rule says of a file. */
export const ${constant} = defineRule({
  id: '${id}',
  title: '',
  category: 'code-execution',
  severity: 'high',
  stability: 'preview',
  since: '0.1',
  cwe: [],
  owasp: [],
  atlas: [],
  tags: [],
  message: '{what} happens when the file is loaded',
  why: '',
  fix: [],
  falsePositives: '',
  samples: { fires: [], silent: [] },
});
`;
}

function detector(id: string, name: string): string {
  const rule = camelCase(id);
  return `// Judges facts by the rule ${id}. It reads no bytes.

import { ${rule} } from '@sentrascan/rules';
import type { Detector } from '../detector.ts';

/** TODO one line: which facts it looks at and what it looks for. */
export const detector = {
  id: '${name}',
  consumes: ['pickle.program'],
  judge(fact, context) {
    const what = '';
    if (what === '') return;
    context.report(${rule}, {
      evidence: { what },
      location: { offset: fact.start },
    });
  },
} satisfies Detector<'pickle.program'>;
`;
}

function test(name: string): string {
  return `import { expect, test } from 'vitest';
import { detector } from './${name}.ts';

test('${name} reports what it is for', () => {
  const reported: string[] = [];
  // Build the smallest fact that must be reported, and hand it to the detector:
  // detector.judge(fact, { artifact: 'model.pkl', role: undefined, report: (rule) => reported.push(rule.id) });
  expect(detector.consumes).not.toEqual([]);
  expect(reported).toHaveLength(1);
});
`;
}
