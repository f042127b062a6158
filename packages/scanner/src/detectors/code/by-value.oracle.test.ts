// Functions by value as cloudpickle and dill really write them, where the machine has these packages. The functions are
// defined and pickled, never called.

import { spawnSync } from 'node:child_process';
import { lookupCallable } from '@sentrascan/rules';
import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, test } from 'vitest';
import { format } from '../../formats/pickle/index.ts';
import { judgeCode } from './judge-code.ts';

const FUNCTIONS: Readonly<Record<string, string>> = {
  adds: 'lambda x: x + 1',
  filters: 'lambda x: [math.sqrt(y) + K for y in x if y]',
  nests: 'lambda x: max(x, key=lambda q: q[0])',
  runs: 'lambda q: os.system(q)',
  imports: "lambda q: __import__('sub' + 'process').Popen(q)",
  inner: 'lambda q: (lambda r: os.popen(r))(q)',
};

const SCRIPT = `
import base64, importlib, json, math, os, sys
K = 3
functions = {name: eval(source) for name, source in json.load(sys.stdin).items()}
library = importlib.import_module(sys.argv[1])
print(json.dumps({name: base64.b64encode(library.dumps(function)).decode() for name, function in functions.items()}))
`;

function pickled(library: string): Record<string, string> | undefined {
  const child = spawnSync('python3', ['-c', SCRIPT, library], {
    input: JSON.stringify(FUNCTIONS),
    encoding: 'utf8',
    timeout: 20_000,
  });
  return child.status === 0 ? (JSON.parse(child.stdout) as Record<string, string>) : undefined;
}

function judgements(pickle: string): string[] {
  const context = new RecordingContext(new Uint8Array(Buffer.from(pickle, 'base64')), { name: 'f.pkl' });
  format.walk(context);
  const code = context.factsOf('pickle.program').flatMap((program) => program.code);
  return code
    .flatMap((each) => judgeCode(each.code, lookupCallable))
    .map(({ rule, severity }) => `${rule.id} ${severity}`);
}

describe.each(['cloudpickle', 'dill'])('%s', (library) => {
  const pickles = pickled(library);

  test.runIf(pickles !== undefined)('harmless functions are carried and no more', () => {
    for (const name of ['adds', 'filters', 'nests']) {
      expect([...new Set(judgements(pickles?.[name] ?? ''))], name).toEqual(['code/carried low']);
    }
  });

  test.runIf(pickles !== undefined)('functions that start programs say so', () => {
    for (const name of ['runs', 'imports', 'inner']) {
      expect(judgements(pickles?.[name] ?? ''), name).toContain('code/runs-process high');
    }
  });
});
