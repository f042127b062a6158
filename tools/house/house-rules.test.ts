import { describe, expect, test } from 'vitest';
import {
  filesAreShort,
  firstLineSaysWhat,
  namesAreMeant,
  patternsAreLinear,
  severityComesFromRules,
} from './house-rules.ts';
import { undocumentedExports } from './undocumented-exports.ts';

const scanner = 'packages/scanner/src/detectors/pickle/x.ts';

describe('house rules', () => {
  test.each(['packages/a/src/utils.ts', 'packages/a/src/zip-helpers.ts', 'packages/a/src/common/x.ts'])(
    '%s says nothing',
    (file) => {
      expect(namesAreMeant(file, '')).toHaveLength(1);
    },
  );

  test('a name that only contains such a word is fine', () => {
    expect(namesAreMeant('packages/a/src/commonjs-loader.ts', '')).toEqual([]);
  });

  test('the first line is a comment', () => {
    expect(firstLineSaysWhat('x.ts', "// What x is.\nimport 'y';")).toEqual([]);
    expect(firstLineSaysWhat('x.ts', "import 'y';")).toHaveLength(1);
  });

  test.each([
    "report(rule, { severity: 'high' })",
    "if (entry.severity === 'medium') return;",
    "const worst = 'critical';",
    "compareSeverity(known.severity, 'medium') > 0",
  ])('a detector may not write %s', (source) => {
    expect(severityComesFromRules(scanner, source)).toHaveLength(1);
  });

  test('confidence is no severity, and rules may name severities', () => {
    expect(severityComesFromRules(scanner, "report(rule, { confidence: 'high' })")).toEqual([]);
    expect(severityComesFromRules('packages/rules/src/rules/a/b.ts', "severity: 'critical'")).toEqual([]);
  });

  test.each(['const p = /(a+)+b/;', 'const p = /^(?:\\w*)*$/u;', 'text.match(/(x{2,})*/)'])(
    '%s can backtrack',
    (source) => {
      expect(patternsAreLinear(scanner, source)).toHaveLength(1);
    },
  );

  test.each(['const p = /(a+)b+/;', 'const p = /(?:ab){1,4}/;', 'const ratio = a / b / c;'])(
    '%s cannot',
    (source) => {
      expect(patternsAreLinear(scanner, source)).toEqual([]);
    },
  );

  test('a long file has more than one subject, unless it is data', () => {
    const long = 'x\n'.repeat(600);
    expect(filesAreShort(scanner, long)).toHaveLength(1);
    expect(filesAreShort('packages/rules/src/knowledge/callables/os.ts', long)).toEqual([]);
    expect(filesAreShort(scanner, `// Long because one loop keeps its state in locals.\n${long}`)).toEqual(
      [],
    );
  });

  test('exports without a comment are counted', () => {
    const source = '/** Documented. */\nexport const a = 1;\n\nexport function b() {}\n';
    expect(undocumentedExports(source)).toEqual(['b']);
  });
});
