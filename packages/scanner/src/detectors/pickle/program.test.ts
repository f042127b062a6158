// How a program is judged beyond its single calls: carried methods, cut streams, extension codes, stored names.

import type { CodeSummary, PickleProgram } from '@sentrascan/contract';
import { assemblePickle, reportsOf } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { Budget } from '../../bytes/budget.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { readProgram } from '../../formats/pickle/read-program.ts';
import { detector } from './program.ts';

const CLASS_BY_VALUE =
  'PROTO 4 | GLOBAL cloudpickle.cloudpickle _make_skeleton_class | EMPTY_TUPLE | REDUCE | EMPTY_TUPLE | NEWOBJ | STOP';

function programOf(source: string): PickleProgram {
  const bytes = new MemoryAccess(assemblePickle(source));
  return readProgram({ bytes, start: 0, index: 0, budget: Budget.root({}), nesting: 0, reached: true })
    .program;
}

/** A class by value with one method that calls `callable`. */
function carrying(method: string, callable: string): PickleProgram {
  const code: CodeSummary = {
    python: ['3.11'],
    name: `K.${method}`,
    filename: 'k.py',
    firstLine: 1,
    names: [],
    constants: [],
    imports: [callable.split('.')[0] ?? ''],
    calls: [{ callable, args: [{ t: 'str', v: 'echo inert' }], resolved: callable }],
    nested: [],
  };
  return { ...programOf(CLASS_BY_VALUE), code: [{ call: 0, code }] };
}

describe('methods of a class by value', () => {
  it.each(['__setstate__', '__new__', '__hash__', '__setitem__', 'append', '__init_subclass__'])(
    '%s runs while the instance is rebuilt',
    (method) => {
      const reports = reportsOf(detector, carrying(method, 'os.system'));
      expect(reports.map(({ severity, ruleId }) => `${severity} ${ruleId}`)).toContain(
        'critical pickle/runs-carried-code',
      );
    },
  );

  it('a method that nobody calls while loading is only carried', () => {
    const severities = reportsOf(detector, carrying('predict', 'os.system')).map((report) => report.severity);
    expect(severities).toContain('high');
    expect(severities).not.toContain('critical');
  });

  it('a harmless __setstate__ stays low', () => {
    const severities = reportsOf(detector, carrying('__setstate__', 'math.sqrt')).map(
      (report) => report.severity,
    );
    expect(severities.every((severity) => severity === 'low')).toBe(true);
  });
});

describe('streams', () => {
  it('a frame cut off by the end of a download is a gap, not an evasion', () => {
    const scan = scanBytes(assemblePickle('PROTO 4 | FRAME 400 | EMPTY_DICT | MARK | SHORT_BINUNICODE key'));
    expect(scan.worst).toBe('none');
    expect(scan.gaps.length).toBeGreaterThan(0);
  });

  it('a frame too long before a whole pickle is one', () => {
    const { findings } = scanBytes(assemblePickle('PROTO 4 | FRAME 400 | EMPTY_DICT | STOP'));
    expect(findings.map((finding) => finding.ruleId)).toContain('pickle/odd-stream');
  });

  it('an extension code that is only named is told', () => {
    const { findings } = scanBytes(assemblePickle('PROTO 2 | EXT1 7 | STOP'));
    expect(findings.map((finding) => finding.ruleId)).toContain('pickle/uses-extension-registry');
  });

  it('a type that is only stored says nothing', () => {
    expect(scanBytes(assemblePickle('PROTO 2 | GLOBAL builtins type | STOP')).worst).toBe('none');
  });
});
