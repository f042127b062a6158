// Rebuilders of dill, cloudpickle and numpy that can be turned on anything that is installed, and their honest uses.

import { assemblePickle } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const DILL_NAMED_TUPLE = 'GLOBAL dill._dill _create_namedtuple';
const SYSTEM = 'UNICODE system | EMPTY_LIST | UNICODE x | APPEND | UNICODE os | TUPLE3 | REDUCE';

describe('turned on something else', () => {
  it.each([
    [
      'critical',
      'dill finds a function by two texts',
      `${DILL_NAMED_TUPLE} | ${SYSTEM} | UNICODE "echo inert" | TUPLE1 | REDUCE`,
    ],
    [
      'critical',
      'and it is made a method',
      `GLOBAL pkg.mod Net | EMPTY_TUPLE | NEWOBJ | EMPTY_DICT | UNICODE __setstate__ | ${DILL_NAMED_TUPLE} | ${SYSTEM} | SETITEM | BUILD | UNICODE "echo inert" | BUILD`,
    ],
    [
      'critical',
      'dill calls what it takes for a metaclass',
      'GLOBAL dill._dill _create_type | GLOBAL os system | UNICODE "echo inert" | TUPLE2 | REDUCE',
    ],
    [
      'critical',
      'cloudpickle does too',
      'GLOBAL cloudpickle.cloudpickle _make_skeleton_class | GLOBAL os system | UNICODE "echo inert" | TUPLE2 | REDUCE',
    ],
    [
      'medium',
      'with a function nobody knows',
      'GLOBAL dill._dill _create_type | GLOBAL pkg.mod run | UNICODE x | TUPLE2 | REDUCE',
    ],
    [
      'critical',
      'numpy calls its second argument',
      'GLOBAL numpy.random._pickle __generator_ctor | UNICODE "echo inert" | GLOBAL os system | TUPLE2 | REDUCE',
    ],
    [
      'high',
      'a class of the process is changed',
      'GLOBAL cloudpickle.cloudpickle _class_setstate | GLOBAL json.decoder JSONDecoder | EMPTY_DICT | EMPTY_DICT | TUPLE2 | TUPLE2 | REDUCE',
    ],
    [
      'critical',
      'a module that acts when imported',
      'GLOBAL cloudpickle.cloudpickle subimport | UNICODE antigravity | TUPLE1 | REDUCE',
    ],
    [
      'medium',
      'a dangerous class under a second name',
      'GLOBAL pkg.mod Popen | UNICODE "echo inert" | TUPLE1 | REDUCE',
    ],
    [
      'high',
      'a detector fetched from an address',
      'GLOBAL ultralytics YOLO | UNICODE "http://127.0.0.1/x.pt" | TUPLE1 | REDUCE',
    ],
    [
      'critical',
      'text that dill evaluates',
      'GLOBAL dill._dill _eval_repr | UNICODE "__import__(1)" | TUPLE1 | REDUCE',
    ],
  ])('%s: %s', (severity, _what, source) => {
    expect(scanBytes(assemblePickle(`PROTO 4 | ${source} | STOP`)).worst).toBe(severity);
  });

  it('a call behind tens of thousands of harmless names is told', () => {
    const names = Array.from(
      { length: 30_000 },
      (_, k) => `GLOBAL m F${k} | EMPTY_TUPLE | REDUCE | POP`,
    ).join(' | ');
    const { worst } = scanBytes(
      assemblePickle(`PROTO 4 | ${names} | GLOBAL os system | UNICODE id | TUPLE1 | REDUCE | STOP`),
    );
    expect(worst).toBe('critical');
  });
});

describe('honest uses', () => {
  it.each([
    [
      'a named tuple by dill',
      `${DILL_NAMED_TUPLE} | UNICODE Point | EMPTY_LIST | UNICODE x | APPEND | UNICODE __main__ | TUPLE3 | REDUCE`,
    ],
    [
      'a class by dill',
      'GLOBAL dill._dill _create_type | GLOBAL builtins type | UNICODE K | EMPTY_TUPLE | TUPLE3 | REDUCE',
    ],
    [
      'a bit generator by numpy',
      'GLOBAL numpy.random._pickle __bit_generator_ctor | UNICODE PCG64 | TUPLE1 | REDUCE',
    ],
    [
      'a module that a function uses',
      'GLOBAL cloudpickle.cloudpickle subimport | UNICODE numpy | TUPLE1 | REDUCE',
    ],
    ['a layer called like a process class', 'GLOBAL pkg.mod Pool | EMPTY_TUPLE | NEWOBJ'],
    ['a method of text, bound', 'GLOBAL operator methodcaller | UNICODE lower | TUPLE1 | REDUCE'],
    [
      'a namespace by cloudpickle',
      'GLOBAL cloudpickle.cloudpickle _builtin_type | UNICODE SimpleNamespace | TUPLE1 | REDUCE | EMPTY_TUPLE | REDUCE',
    ],
    [
      'a type with parameters',
      'GLOBAL operator getitem | GLOBAL typing List | GLOBAL builtins int | TUPLE2 | REDUCE',
    ],
    ['a checkpoint of a detector', 'GLOBAL ultralytics.models.yolo.model YOLO | EMPTY_TUPLE | NEWOBJ'],
    ['a constant by dill', 'GLOBAL dill._dill _eval_repr | UNICODE Ellipsis | TUPLE1 | REDUCE'],
    ['a large number in text', `LONG ${'7'.repeat(1500)}L`],
  ])('%s', (_what, source) => {
    expect(scanBytes(assemblePickle(`PROTO 2 | ${source} | STOP`)).worst).toMatch(/^(?:none|low)$/);
  });
});
