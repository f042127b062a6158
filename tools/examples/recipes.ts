// What `examples/` holds: each file, what it is, what a scan says of it, and how it is made. The payloads are inert:
// where one asks for a program, it is `echo inert`, and nothing here ever loads the files.

import type { Verdict } from '../../packages/contract/src/index.ts';

/** One example file. */
export interface Example {
  /** Relative to `examples/`. */
  readonly file: string;
  readonly what: string;
  readonly verdict: Verdict;
  /** Text for `assembleSample`; missing for files that `examples/recipes/honest_models.py` makes with real libraries. */
  readonly sample?: string;
}

const CALL = 'GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP';

/** `os.system("echo inert")` in the words of another protocol. */
const CALL_PROTOCOL_4 =
  'PROTO 4 | SHORT_BINUNICODE os | SHORT_BINUNICODE system | STACK_GLOBAL | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP';

const json = (plan: unknown) => JSON.stringify(plan);

/** One tensor of a torch checkpoint: `_rebuild_tensor_v2` over a storage that the archive holds as raw numbers. */
const TENSOR = [
  'GLOBAL torch._utils _rebuild_tensor_v2 | MARK | MARK | BINUNICODE storage | GLOBAL torch FloatStorage | BINUNICODE 0',
  'BINUNICODE cpu | BININT1 4 | TUPLE | BINPERSID | BININT1 0 | MARK | BININT1 4 | TUPLE | MARK | BININT1 1 | TUPLE',
  'NEWFALSE | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE | TUPLE | REDUCE',
].join(' | ');

const STATE_DICT = `PROTO 2 | EMPTY_DICT | BINUNICODE weight | ${TENSOR} | SETITEM | STOP`;

/** Every example, honest ones first. */
export const EXAMPLES: readonly Example[] = [
  { file: 'honest/vocabulary.pkl', what: 'an ordered dictionary of words', verdict: 'clean' },
  { file: 'honest/classifier.pkl', what: 'a scikit-learn pipeline, protocol 5', verdict: 'clean' },
  {
    file: 'honest/classifier-protocol-2.pkl',
    what: 'a scikit-learn classifier, protocol 2',
    verdict: 'clean',
  },
  { file: 'honest/forest.joblib', what: 'a random forest, compressed by joblib', verdict: 'clean' },
  {
    file: 'honest/vectorizer.joblib',
    what: 'a text vectorizer with arrays inside the stream',
    verdict: 'clean',
  },
  { file: 'honest/embeddings.npy', what: 'a plain array', verdict: 'clean' },
  { file: 'honest/weights.npz', what: 'two arrays, compressed', verdict: 'clean' },
  {
    file: 'honest/checkpoint.pt',
    what: 'a torch checkpoint with one tensor',
    verdict: 'clean',
    sample: `zip: ${json({
      entries: [
        { name: 'archive/data.pkl', data: { sample: `pickle: ${STATE_DICT}` } },
        { name: 'archive/byteorder', data: 'little' },
        { name: 'archive/data/0', data: { sample: "bytes: x'0000803f 00000040 00004040 00008040'" } },
        { name: 'archive/version', data: '3\n' },
      ],
    })}`,
  },
  {
    file: 'honest/cut-short.pkl',
    what: 'an honest list whose download ended early: what is missing is not known to be harmless',
    verdict: 'inconclusive',
    sample: 'pickle: PROTO 4 | EMPTY_LIST | MARK | BININT1 1 | BININT1 2 | BINUNICODE@400 "and then"',
  },
  {
    file: 'malicious/starts-a-program.pkl',
    what: '`os.system` called while the file is loaded',
    verdict: 'malicious',
    sample: `pickle: ${CALL}`,
  },
  {
    file: 'malicious/holiday.jpg',
    what: 'the same call in protocol 4, under a name that claims a picture',
    verdict: 'malicious',
    sample: `pickle: ${CALL_PROTOCOL_4}`,
  },
  {
    file: 'malicious/checkpoint.pt',
    what: 'a torch checkpoint whose pickle runs Python text',
    verdict: 'malicious',
    sample: `torch: PROTO 2 | GLOBAL builtins exec | BINUNICODE "print('inert')" | TUPLE1 | REDUCE | STOP`,
  },
  {
    file: 'malicious/unlisted-member.pt',
    what: 'a torch checkpoint with a second pickle that the central directory does not list',
    verdict: 'malicious',
    sample: `zip: ${json({
      entries: [
        { name: 'archive/data.pkl', data: { sample: `pickle: ${STATE_DICT}` } },
        { name: 'archive/extra.pkl', data: { sample: `pickle: ${CALL}` }, central: false },
        { name: 'archive/version', data: '3\n' },
      ],
    })}`,
  },
  {
    file: 'malicious/second-pickle.pkl',
    what: 'a harmless pickle, and behind it one that is not',
    verdict: 'malicious',
    sample: `pickle: PROTO 2 | EMPTY_DICT | STOP | PROTO 2 | ${CALL}`,
  },
  {
    file: 'malicious/breaks-after-the-call.pkl',
    what: 'a call, and then an opcode that no reader knows: the call has run by then',
    verdict: 'malicious',
    sample: 'pickle: GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | RAW x\'ff ff ff\'',
  },
  {
    file: 'malicious/walks-attributes.pkl',
    what: 'a dotted name that walks from a trusted module to `os.system`',
    verdict: 'malicious',
    sample:
      'pickle: PROTO 4 | SHORT_BINUNICODE numpy | SHORT_BINUNICODE "lib.format.os.system" | STACK_GLOBAL | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
  },
  {
    file: 'malicious/looks-up-by-name.pkl',
    what: '`getattr(os, "system")`, so that the name stands in no import',
    verdict: 'malicious',
    sample:
      'pickle: PROTO 4 | GLOBAL builtins getattr | GLOBAL importlib import_module | SHORT_BINUNICODE os | TUPLE1 | REDUCE | SHORT_BINUNICODE system | TUPLE2 | REDUCE | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP',
  },
  {
    file: 'malicious/pickle-in-a-pickle.pkl',
    what: '`pickle.loads` of bytes that hold the call',
    verdict: 'malicious',
    sample: `pickle: PROTO 4 | GLOBAL pickle loads | SHORT_BINBYTES "cos\\nsystem\\n(Vecho inert\\ntR." | TUPLE1 | REDUCE | STOP`,
  },
  {
    file: 'malicious/program-in-the-weights.bin',
    what: 'zeros, and among them the head of an executable',
    verdict: 'malicious',
    sample: 'bytes: zeros 4096 | head elf | zeros 4096',
  },
  {
    file: 'malicious/writes-outside.zip',
    what: 'an archive with a member that leaves the folder it is unpacked into',
    verdict: 'malicious',
    sample:
      'zip: {"entries": [{"name": "weights.txt", "data": "1 2 3"}, {"name": "../../.profile", "data": "echo inert"}]}',
  },
  {
    file: 'malicious/calls-the-unknown.pkl',
    what: 'a call of a function that nobody knows',
    verdict: 'suspicious',
    sample: 'pickle: PROTO 2 | GLOBAL someones_package.loading restore | EMPTY_TUPLE | REDUCE | STOP',
  },
];
