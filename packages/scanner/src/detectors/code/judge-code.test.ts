import { lookupCallable, RULES } from '@sentrascan/rules';
import { assembleCode, assembleSample } from '@sentrascan/testkit';
import { describe, expect, test } from 'vitest';
import { readPycHeader } from '../../formats/python-code/python-magic.ts';
import { summariseMarshal } from '../../formats/python-code/summarise-marshal.ts';
import { type CodeJudgement, judgeCode } from './judge-code.ts';
import { renderCodeCall } from './render-code-call.ts';

const RETURN = 'POP_TOP | LOAD_CONST None | RETURN_VALUE';

function judge(source: string, functions: Record<string, string> = {}): CodeJudgement[] {
  return summariseMarshal(assembleCode(`python 3.10 | ${source}`, { functions }), 0).code.flatMap((code) =>
    judgeCode(code, lookupCallable),
  );
}

const ids = (judgements: readonly CodeJudgement[]) =>
  judgements.map(({ rule, severity }) => `${rule.id} ${severity}`);

const importing = (module: string) => `LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME ${module} | STORE_NAME m`;

describe('the samples of the code rules', () => {
  const rules = RULES.filter((rule) => rule.id.startsWith('code/'));
  const judgeSample = (sample: string): string[] => {
    const { bytes } = assembleSample(sample);
    const header = readPycHeader(bytes);
    if (header === undefined) return [];
    const { code } = summariseMarshal(bytes, header.headerBytes, header);
    return code.flatMap((each) => judgeCode(each, lookupCallable)).map(({ rule }) => rule.id);
  };

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    for (const sample of rule.samples.fires) expect([sample, ...judgeSample(sample)]).toContain(id);
    for (const sample of rule.samples.silent) expect(judgeSample(sample)).not.toContain(id);
  });
});

describe('harmless code', () => {
  test.each([
    ['x + 1', 'LOAD_FAST x | LOAD_CONST 1 | BINARY_ADD | RETURN_VALUE'],
    ['np.log1p(x)', 'LOAD_GLOBAL np | LOAD_METHOD log1p | LOAD_FAST x | CALL_METHOD 1 | RETURN_VALUE'],
    [
      'a class statement',
      `LOAD_BUILD_CLASS | LOAD_CONST @A | LOAD_CONST 'A' | MAKE_FUNCTION 0 | LOAD_CONST 'A' | CALL_FUNCTION 2 | ${RETURN}`,
    ],
    [
      'isinstance(x, subprocess.Popen)',
      `${importing('subprocess')} | LOAD_NAME isinstance | LOAD_NAME x | LOAD_NAME m | LOAD_ATTR Popen | CALL_FUNCTION 2 | ${RETURN}`,
    ],
    [
      'os.path.join',
      `${importing('os')} | LOAD_NAME m | LOAD_ATTR path | LOAD_METHOD join | LOAD_CONST 'a' | CALL_METHOD 1 | ${RETURN}`,
    ],
    ['type(x)', `LOAD_NAME type | LOAD_NAME x | CALL_FUNCTION 1 | ${RETURN}`],
  ])('%s is only carried', (_, source) => {
    expect(ids(judge(source, { A: 'LOAD_CONST None | RETURN_VALUE' }))).toEqual(['code/carried low']);
  });
});

describe('dangerous code', () => {
  test('however long the way to it is', () => {
    const way = 'LOAD_ATTR path | LOAD_ATTR os | '.repeat(40);
    const source = `${importing('os')} | LOAD_NAME m | ${way}LOAD_ATTR system | LOAD_CONST 'id' | CALL_FUNCTION 1 | ${RETURN}`;
    expect(ids(judge(source))).toContain('code/runs-process high');
  });

  test('in a function inside a function', () => {
    const judgements = judge(
      `LOAD_CONST @f | LOAD_CONST 'f' | MAKE_FUNCTION 0 | STORE_NAME f | LOAD_CONST None | RETURN_VALUE`,
      {
        f: `${importing('os').replace('STORE_NAME', 'STORE_FAST')} | LOAD_FAST m | LOAD_METHOD popen | LOAD_CONST 'id' | CALL_METHOD 1 | RETURN_VALUE`,
      },
    );
    expect(ids(judgements)).toEqual(['code/runs-process high']);
    expect(judgements[0]?.evidence).toMatchObject({ call: "os.popen('id')", where: 'f' });
  });

  test('shown so that no text can pass for more of the call', () => {
    const call = { callable: 'os.system', args: [{ t: 'str', v: "a') or b('\\" }] } as const;
    expect(renderCodeCall(call)).toBe("os.system('a\\') or b(\\'\\\\')");
  });

  test('handed to another function', () => {
    const source = `${importing('os')} | LOAD_NAME map | LOAD_NAME m | LOAD_ATTR system | LOAD_CONST ('id',) | CALL_FUNCTION 2 | ${RETURN}`;
    expect(ids(judge(source))).toContain('code/runs-process high');
  });

  test('found by walking from a tuple to its subclasses', () => {
    const source = `LOAD_CONST () | LOAD_ATTR __class__ | LOAD_ATTR __base__ | LOAD_METHOD __subclasses__ | CALL_METHOD 0 | ${RETURN}`;
    expect(ids(judge(source))).toContain('code/obfuscated high');
  });

  test('with a module whose name is not known', () => {
    const source = `LOAD_NAME __import__ | LOAD_FAST x | CALL_FUNCTION 1 | LOAD_METHOD run | LOAD_CONST 'id' | CALL_METHOD 1 | ${RETURN}`;
    expect(ids(judge(source))).toContain('code/computes-callable medium');
  });

  test('behind bytecode that cannot be followed is named by its names', () => {
    const judgements = judge("RAW 255 0 | LOAD_CONST 'system' | LOAD_NAME os | RETURN_VALUE");
    expect(ids(judgements)).toEqual(
      expect.arrayContaining(['code/runs-process high', 'code/unreadable medium']),
    );
    expect(judgements.find(({ rule }) => rule.id === 'code/runs-process')?.confidence).toBe('low');
  });

  test('is reported worst first, each callable once', () => {
    const call = (name: string) =>
      `LOAD_NAME m | LOAD_METHOD ${name} | LOAD_CONST 'id' | CALL_METHOD 1 | POP_TOP`;
    const source = `${importing('os')} | ${call('remove')} | ${call('system')} | ${call('system')} | LOAD_CONST None | RETURN_VALUE`;
    expect(ids(judge(source))).toEqual(['code/runs-process high', 'code/writes-file medium']);
  });
});
