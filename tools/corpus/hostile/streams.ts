// Evasions inside the opcode stream: how names reach a call, how streams break, where readers differ.

import { assemblePickle } from '../../../packages/testkit/src/pickle-assembler.ts';
import { callText, type HostileFile, hexOperand, PAYLOADS, pickleFile } from './recipe.ts';

const ARGUMENT = 'BINUNICODE "echo inert" | TUPLE1 | REDUCE';
const CALL = `GLOBAL os system | ${ARGUMENT}`;

/** Streams by class: name and source. */
const STREAMS: Readonly<Record<string, readonly (readonly [name: string, source: string])[]>> = {
  'broken-after-exec': [
    ['no-stop', CALL],
    ['no-stop-protocol-4', `PROTO 4 | ${CALL}`],
    ['bad-opcode', `PROTO 2 | ${CALL} | RAW x'ff' | STOP`],
    ['bad-utf8', `PROTO 2 | ${CALL} | BINUNICODE x'ff fe fd' | STOP`],
    ['huge-length', `PROTO 4 | ${CALL} | BINUNICODE8@9223372036854775807 "x"`],
    ['missing-memo', `PROTO 2 | ${CALL} | BINGET 200 | STOP`],
    ['next-buffer', `PROTO 5 | ${CALL} | NEXT_BUFFER | STOP`],
    ['pop-empty', `PROTO 2 | ${CALL} | POP | POP | POP | STOP`],
    ['mark-missing', `PROTO 2 | ${CALL} | TUPLE | STOP`],
    ['bad-int', `${CALL} | INT nonsense | STOP`],
    ['cut-in-operand', `PROTO 2 | ${CALL} | RAW x'58 10'`],
    ['binstring-negative', `PROTO 1 | ${CALL} | RAW x'54 ff ff ff ff' | STOP`],
  ],
  'operand-encoding': [
    ['string', `PROTO 4 | STRING 'os' | STRING 'system' | STACK_GLOBAL | ${ARGUMENT} | STOP`],
    ['binstring', `PROTO 4 | BINSTRING "os" | BINSTRING "system" | STACK_GLOBAL | ${ARGUMENT} | STOP`],
    [
      'short-binstring',
      `PROTO 4 | SHORT_BINSTRING "os" | SHORT_BINSTRING "system" | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'unicode-escape',
      `PROTO 4 | UNICODE \\u006f\\u0073 | UNICODE s\\u0079stem | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    ['string-escape', `PROTO 4 | STRING '\\x6fs' | STRING 's\\171stem' | STACK_GLOBAL | ${ARGUMENT} | STOP`],
    ['binunicode8', `PROTO 4 | BINUNICODE8 "os" | BINUNICODE8 "system" | STACK_GLOBAL | ${ARGUMENT} | STOP`],
    ['mixed', `PROTO 4 | UNICODE os | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`],
  ],
  memo: [
    [
      'put-after-pop',
      `PROTO 4 | SHORT_BINUNICODE os | SHORT_BINUNICODE x | POP | MEMOIZE | POP | SHORT_BINUNICODE system | MEMOIZE | POP | BINGET 0 | BINGET 1 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'dup',
      `PROTO 4 | SHORT_BINUNICODE posix | DUP | POP | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'overwrite',
      `PROTO 4 | SHORT_BINUNICODE math | BINPUT 0 | POP | SHORT_BINUNICODE os | BINPUT 0 | POP | SHORT_BINUNICODE system | BINPUT 1 | POP | BINGET 0 | BINGET 1 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'mixed-memoize-put',
      `PROTO 4 | SHORT_BINUNICODE a | BINPUT 5 | SHORT_BINUNICODE os | MEMOIZE | SHORT_BINUNICODE system | MEMOIZE | BINGET 1 | BINGET 2 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'long-binput',
      `PROTO 4 | SHORT_BINUNICODE os | LONG_BINPUT 70000 | POP | SHORT_BINUNICODE system | LONG_BINPUT 70001 | POP | LONG_BINGET 70000 | LONG_BINGET 70001 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'text-put',
      `PROTO 4 | UNICODE os | PUT 07 | POP | UNICODE system | PUT 8 | POP | GET 7 | GET 08 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'callable-in-memo',
      `PROTO 2 | GLOBAL os system | BINPUT 3 | POP | NONE | POP | BINGET 3 | ${ARGUMENT} | STOP`,
    ],
  ],
  'computed-operand': [
    [
      'join',
      `PROTO 4 | SHORT_BINUNICODE o | POP | GLOBAL builtins str.join | SHORT_BINUNICODE "" | EMPTY_LIST | MARK | SHORT_BINUNICODE o | SHORT_BINUNICODE s | APPENDS | TUPLE2 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'lower',
      `PROTO 4 | GLOBAL builtins str.lower | SHORT_BINUNICODE OS | TUPLE1 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'decode-rot13',
      `PROTO 4 | GLOBAL codecs decode | SHORT_BINUNICODE bf | SHORT_BINUNICODE rot13 | TUPLE2 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'bytes-decode',
      `PROTO 4 | GLOBAL _codecs decode | SHORT_BINBYTES "os" | SHORT_BINUNICODE utf-8 | TUPLE2 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'replace',
      `PROTO 4 | GLOBAL builtins str.replace | SHORT_BINUNICODE oXs | SHORT_BINUNICODE X | SHORT_BINUNICODE "" | TUPLE3 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'concatenation',
      `PROTO 4 | GLOBAL operator add | SHORT_BINUNICODE sys | SHORT_BINUNICODE tem | TUPLE2 | REDUCE | MEMOIZE | POP | SHORT_BINUNICODE os | BINGET 0 | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'str-of-bytes',
      `PROTO 4 | GLOBAL builtins str | SHORT_BINBYTES "os" | SHORT_BINUNICODE ascii | TUPLE2 | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'reversed',
      `PROTO 4 | SHORT_BINUNICODE os | GLOBAL builtins str.join | SHORT_BINUNICODE "" | GLOBAL builtins reversed | SHORT_BINUNICODE metsys | TUPLE1 | REDUCE | TUPLE2 | REDUCE | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    [
      'unknowable',
      `PROTO 4 | GLOBAL somewhere get_name | EMPTY_TUPLE | REDUCE | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
  ],
  'parser-desync': [
    ...[
      'I0x10',
      'I0o17',
      'L0x10L',
      'I017',
      'I1\\u0000zz',
      'L1\\u0000L',
      'F1.5\\u0000zz',
      'I1_0',
      'F1_0.0',
      'F 1.0',
    ].map((line, k): readonly [string, string] => [
      `literal-${k}`,
      `RAW ${hexOperand(Buffer.from(`${JSON.parse(`"${line}"`)}\n`))} | POP | ${CALL} | STOP`,
    ]),
    ['put-with-nul', `NONE | RAW ${hexOperand(Buffer.from('p1\0x\n'))} | POP | ${CALL} | STOP`],
    ['non-ascii-global', `GLOBAL x'c3a9' x | POP | ${CALL} | STOP`],
    ['global-without-newline', `UNICODE "echo inert" | RAW ${hexOperand(Buffer.from('cos\nsystem'))}`],
    ['persid-bad-escape', `PERSID x'5c78' | POP | ${CALL} | STOP`],
  ],
  'proto-frame': [
    [
      'proto-twice',
      `PROTO 2 | PROTO 4 | SHORT_BINUNICODE os | SHORT_BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    ['proto-lowered', `PROTO 4 | PROTO 0 | ${CALL} | STOP`],
    ['proto-in-the-middle', `PROTO 2 | NONE | PROTO 5 | POP | ${CALL} | STOP`],
    [
      'proto-raised-for-dots',
      `PROTO 2 | PROTO 4 | SHORT_BINUNICODE collections | SHORT_BINUNICODE namedtuple.__globals__ | STACK_GLOBAL | POP | ${CALL} | STOP`,
    ],
    ['frame-too-long', `PROTO 4 | FRAME 9999 | ${CALL} | STOP`],
    ['frame-too-short', `PROTO 4 | FRAME 11 | ${CALL} | STOP`],
    ['frame-zero', `PROTO 4 | FRAME 0 | ${CALL} | STOP`],
    ['frame-in-frame', `PROTO 4 | FRAME 60 | FRAME 20 | ${CALL} | STOP`],
    ['proto-2-name-kept', `PROTO 2 | GLOBAL __builtin__ eval | BINUNICODE 1 | TUPLE1 | REDUCE | STOP`],
  ],
  'ext-registry': [
    [
      'add-extension',
      `PROTO 2 | GLOBAL copyreg add_extension | BINUNICODE os | BINUNICODE system | BININT1 240 | TUPLE3 | REDUCE | POP | EXT1 240 | ${ARGUMENT} | STOP`,
    ],
    [
      'inverted-registry',
      `PROTO 2 | GLOBAL copyreg _inverted_registry | BININT1 241 | BINUNICODE os | BINUNICODE system | TUPLE2 | SETITEM | POP | EXT1 241 | ${ARGUMENT} | STOP`,
    ],
    [
      'ext2',
      `PROTO 2 | GLOBAL copyreg add_extension | BINUNICODE os | BINUNICODE system | BININT2 1000 | TUPLE3 | REDUCE | POP | EXT2 1000 | ${ARGUMENT} | STOP`,
    ],
    [
      'ext4',
      `PROTO 2 | GLOBAL copyreg add_extension | BINUNICODE os | BINUNICODE system | BININT 100000 | TUPLE3 | REDUCE | POP | EXT4 100000 | ${ARGUMENT} | STOP`,
    ],
    [
      'copy-reg-name',
      `PROTO 2 | GLOBAL copy_reg add_extension | BINUNICODE os | BINUNICODE system | BININT1 242 | TUPLE3 | REDUCE | POP | EXT1 242 | ${ARGUMENT} | STOP`,
    ],
  ],
  'call-opcode': [
    ...PAYLOADS.map(([module, name, argument], k): readonly [string, string] => [
      `inst-${k}`,
      `MARK | UNICODE ${JSON.stringify(argument)} | INST ${module} ${name} | STOP`,
    ]),
    ...PAYLOADS.map(([module, name, argument], k): readonly [string, string] => [
      `obj-${k}`,
      `PROTO 2 | MARK | GLOBAL ${module} ${name} | BINUNICODE ${JSON.stringify(argument)} | OBJ | STOP`,
    ]),
    [
      'map-and-tuple',
      `PROTO 2 | GLOBAL builtins tuple | GLOBAL builtins map | GLOBAL os system | EMPTY_LIST | MARK | BINUNICODE "echo inert" | APPENDS | TUPLE2 | NEWOBJ | TUPLE1 | NEWOBJ | STOP`,
    ],
    [
      'newobj-ex',
      `PROTO 4 | GLOBAL subprocess Popen | MARK | BINUNICODE "echo inert" | TUPLE | EMPTY_DICT | NEWOBJ_EX | STOP`,
    ],
    [
      'newobj-popen',
      `PROTO 2 | GLOBAL builtins list | GLOBAL builtins map | GLOBAL builtins exec | EMPTY_LIST | MARK | BINUNICODE "1" | APPENDS | TUPLE2 | REDUCE | TUPLE1 | REDUCE | STOP`,
    ],
  ],
  'build-tamper': [
    [
      'class-setstate',
      `PROTO 2 | GLOBAL models Net | BINPUT 0 | NONE | EMPTY_DICT | BINUNICODE __setstate__ | GLOBAL os system | SETITEM | TUPLE2 | BUILD | POP | BINGET 0 | EMPTY_TUPLE | NEWOBJ | BINUNICODE "echo inert" | BUILD | STOP`,
    ],
    [
      'append',
      `PROTO 2 | GLOBAL models Bag | BINPUT 0 | NONE | EMPTY_DICT | BINUNICODE append | GLOBAL os system | SETITEM | TUPLE2 | BUILD | POP | BINGET 0 | EMPTY_TUPLE | NEWOBJ | BINUNICODE "echo inert" | APPEND | STOP`,
    ],
    ['sys-modules', `PROTO 2 | GLOBAL sys modules | BINUNICODE math | GLOBAL os path | SETITEM | STOP`],
    [
      'environ',
      `PROTO 2 | GLOBAL os environ | BINUNICODE LD_PRELOAD | BINUNICODE "/tmp/inert.so" | SETITEM | STOP`,
    ],
    [
      'module-attribute',
      `PROTO 4 | SHORT_BINUNICODE json | SHORT_BINUNICODE decoder | STACK_GLOBAL | NONE | EMPTY_DICT | SHORT_BINUNICODE scanner | GLOBAL os system | SETITEM | TUPLE2 | BUILD | STOP`,
    ],
    [
      'instance-reduce',
      `PROTO 2 | GLOBAL models Net | EMPTY_TUPLE | NEWOBJ | NONE | EMPTY_DICT | BINUNICODE __reduce_ex__ | GLOBAL os system | SETITEM | TUPLE2 | BUILD | STOP`,
    ],
  ],
  persid: [
    ['call-in-persid', `PROTO 2 | ${CALL} | BINPERSID | STOP`],
    [
      'call-in-tuple',
      `PROTO 2 | MARK | BINUNICODE storage | ${CALL} | BINUNICODE 0 | BINUNICODE cpu | BININT1 1 | TUPLE | BINPERSID | STOP`,
    ],
  ],
  'dotted-alias': [
    ...[
      'site os.system',
      'glob os.system',
      'shutil os.system',
      'logging os.system',
      'random _os.system',
      'tempfile _os.system',
      'collections namedtuple.__builtins__.get',
      'unittest.mock importer.__globals__.get',
      'numpy.testing._private.utils os.system',
      'torch.serialization os.system',
      'torch.hub os.system',
      'sklearn.datasets._base os.system',
      'pathlib os.system',
      'inspect importlib.import_module',
      'pdb os.system',
      'zipfile os.system',
      'json decoder.scanner.c_make_scanner.__init__.__globals__',
      'transformers.utils.hub subprocess.run',
      'pandas.io.common os.system',
      'numpy.f2py.crackfortran os.system',
    ].map((path, k): readonly [string, string] => {
      const [module = '', name = ''] = path.split(' ');
      return [
        `path-${k}`,
        `PROTO 4 | SHORT_BINUNICODE ${module} | SHORT_BINUNICODE ${name} | STACK_GLOBAL | BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP`,
      ];
    }),
  ],
  'py2-names': [
    ...[
      '__builtin__ eval',
      '__builtin__ execfile',
      'commands getoutput',
      'commands getstatusoutput',
      'cPickle loads',
      'urllib2 urlopen',
      'os popen2',
      'popen2 popen3',
      'copy_reg _reconstructor2',
      'SimpleHTTPServer test',
      '__builtin__ apply',
      '__builtin__ __import__',
      '__builtin__ reload',
      'imp load_source',
      'dl open',
    ].map((path, k): readonly [string, string] => [
      `name-${k}`,
      `GLOBAL ${path} | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP`,
    ]),
    [
      'imap-exec',
      `PROTO 2 | GLOBAL __builtin__ list | GLOBAL itertools imap | GLOBAL __builtin__ eval | EMPTY_LIST | BINUNICODE 1 | APPEND | TUPLE2 | REDUCE | TUPLE1 | REDUCE | STOP`,
    ],
  ],
  'multi-pickle': [
    ['second', `PROTO 4 | NONE | STOP | PROTO 4 | ${CALL} | STOP`],
    ['fifth', `${'PROTO 2 | NONE | STOP | '.repeat(4)}PROTO 2 | ${CALL} | STOP`],
    [
      'memo-reset',
      `PROTO 2 | BINUNICODE math | BINPUT 0 | STOP | PROTO 4 | BINUNICODE os | BINPUT 0 | POP | BINGET 0 | BINUNICODE system | STACK_GLOBAL | ${ARGUMENT} | STOP`,
    ],
    ['after-broken', `PROTO 4 | NONE | RAW x'ff' | PROTO 2 | ${CALL} | STOP`],
    ['after-padding', `PROTO 2 | NONE | STOP | RAW x'${'00'.repeat(64)}' | PROTO 2 | ${CALL} | STOP`],
  ],
  budget: [
    ['many-opcodes', `PROTO 2 | ${'NONE | POP | '.repeat(300_000)}${CALL} | STOP`],
    ['long-literal', `PROTO 4 | BINUNICODE "${'x'.repeat(12 * 1024 * 1024)}" | POP | ${CALL} | STOP`],
    [
      'deep-nesting',
      `PROTO 2 | ${'EMPTY_LIST | '.repeat(50_000)}${'APPEND | '.repeat(49_999)}POP | ${CALL} | STOP`,
    ],
    ['many-memos', `PROTO 4 | NONE | ${'MEMOIZE | '.repeat(100_000)}POP | ${CALL} | STOP`],
  ],
};

/** The C reader over a bytes object drops what crosses a frame end; readers of the byte stream see one text. */
function frameDrop(payload: string): string {
  const hidden = assemblePickle(`${payload} | STOP`);
  const length = hidden.length + 2;
  const claimed = `58 ${(length & 0xff).toString(16).padStart(2, '0')} ${(length >> 8).toString(16).padStart(2, '0')}`;
  return `PROTO 4 | FRAME 3 | RAW x'${claimed}' | RAW x'00 00 00 00' | RAW ${hexOperand(hidden)} | STOP`;
}

const LATER: ReadonlySet<string> = new Set(['build-tamper', 'dotted-alias', 'py2-names']);
const EXPECTED: Readonly<Record<string, HostileFile['severity']>> = {
  // The stream ends where the name does: it is resolved and never called.
  'parser-desync/global-without-newline': 'high',
  'computed-operand/unknowable': 'high',
  'py2-names/name-5': 'high',
  'py2-names/name-8': 'medium',
  'py2-names/name-9': 'high',
  'build-tamper/environ': 'high',
};

/** Every file whose evasion is inside its opcodes. */
export function streamFiles(): HostileFile[] {
  const files: HostileFile[] = [];
  for (const [family, streams] of Object.entries(STREAMS)) {
    for (const [name, source] of streams) {
      const severity = EXPECTED[`${family}/${name}`] ?? (LATER.has(family) ? 'high' : 'critical');
      files.push(pickleFile(family, `${name}.pkl`, source, severity));
    }
  }
  for (const [k, payload] of PAYLOADS.entries()) {
    files.push(pickleFile('frame-drop', `hidden-${k}.pkl`, frameDrop(callText(payload)), 'critical'));
  }
  return files;
}
