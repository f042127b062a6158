// Hostile pickles by evasion class, inert: what they would run is `echo inert`. The classes are those of published
// research on pickle scanners; the severity is that of the effect.
// Long because it is one table: every evasion class with its recipes.

import { deflateSync, gzipSync } from 'node:zlib';
import type { Severity } from '@sentrascan/contract';
import { assemblePickle } from '../pickle-assembler.ts';

export interface HostilePickle {
  readonly name: string;
  readonly atLeast: Severity;
  readonly bytes: Uint8Array;
}

const text = (value: string) => `SHORT_BINUNICODE ${JSON.stringify(value)}`;
const global = (path: string) => `GLOBAL ${path.replace(':', ' ')}`;
const call = (callable: string, ...args: readonly string[]) =>
  args.length === 0
    ? `${callable} | EMPTY_TUPLE | REDUCE`
    : `${callable} | MARK | ${args.join(' | ')} | TUPLE | REDUCE`;
const list = (...items: readonly string[]) => `EMPTY_LIST | MARK | ${items.join(' | ')} | APPENDS`;
const dict = (...items: readonly string[]) => `EMPTY_DICT | MARK | ${items.join(' | ')} | SETITEMS`;
const getattr = (object: string, name: string) => call(global('builtins:getattr'), object, text(name));
const method = (object: string, name: string, ...args: readonly string[]) =>
  call(getattr(object, name), ...args);
const imported = (module: string) => call(global('importlib:import_module'), text(module));
const item = (object: string, key: string) => call(global('operator:getitem'), object, key);
const hex = (bytes: Uint8Array) => `BINBYTES x'${Buffer.from(bytes).toString('hex')}'`;
const ascii = (value: string) => hex(Buffer.from(value));

const INERT = text('echo inert');
const SYSTEM = global('os:system');
const RUN = call(SYSTEM, INERT);
const INNER = assemblePickle(`PROTO 2 | ${call(SYSTEM, 'UNICODE "echo inert"')} | STOP`);

/** `module.system('echo inert')` with the operands of STACK_GLOBAL put together. */
const runs = (module: string, name = text('system')) =>
  `${module} | ${name} | STACK_GLOBAL | ${INERT} | TUPLE1 | REDUCE`;
const stream = (body: string) => assemblePickle(`PROTO 4 | ${body} | STOP`);

type Row = readonly [name: string, atLeast: Severity, source: string | Uint8Array];

const CLASSES: Readonly<Record<string, readonly Row[]>> = {
  'broken-after-exec': [
    ['no STOP', 'critical', assemblePickle(`PROTO 4 | ${RUN}`)],
    ['a byte that is no opcode', 'critical', assemblePickle(`PROTO 4 | ${RUN} | RAW x'ff' | STOP`)],
    ['invalid UTF-8', 'critical', `${RUN} | BINUNICODE x'c3 28'`],
    ['a length beyond the end', 'critical', assemblePickle(`PROTO 4 | ${RUN} | BINUNICODE8@0xffffffffff ""`)],
    ['a memo entry that is not there', 'critical', `${RUN} | BINGET 99`],
    ['a buffer that nobody hands in', 'critical', `${RUN} | NEXT_BUFFER`],
    ['a pop too many', 'critical', `${RUN} | POP | POP`],
  ],
  'operand-encoding': [
    ['STRING', 'critical', runs("STRING 'os'", "STRING 'system'")],
    ['STRING with escapes', 'critical', runs("STRING '\\x6f\\163'", "STRING 'sys\\x74em'")],
    ['SHORT_BINSTRING and BINSTRING', 'critical', runs('SHORT_BINSTRING os', 'BINSTRING system')],
    ['UNICODE with escapes', 'critical', runs('UNICODE \\u006f\\u0073', 'UNICODE sys\\U00000074em')],
    ['BINUNICODE8', 'critical', runs('BINUNICODE8 os', 'BINUNICODE8 system')],
    ['BINUNICODE', 'critical', runs('BINUNICODE os', 'BINUNICODE system')],
  ],
  memo: [
    [
      'PUT after POP stores what is on top then',
      'critical',
      `${SYSTEM} | ${text('x')} | POP | BINPUT 3 | POP | BINGET 3 | ${INERT} | TUPLE1 | REDUCE`,
    ],
    ['DUP', 'critical', `${SYSTEM} | DUP | ${INERT} | TUPLE1 | REDUCE`],
    [
      'an entry overwritten',
      'critical',
      runs(`${text('json')} | BINPUT 0 | POP | ${text('os')} | BINPUT 0 | POP | BINGET 0`),
    ],
    [
      'MEMOIZE counts entries, not opcodes',
      'critical',
      runs(`${text('a')} | BINPUT 5 | POP | ${text('os')} | MEMOIZE | POP | BINGET 1`),
    ],
    ['an entry far away', 'critical', runs(`${text('os')} | LONG_BINPUT 100000 | POP | LONG_BINGET 100000`)],
    ['a name by text index', 'critical', runs(`${text('os')} | PUT 7 | POP | GET 7`)],
    [
      'the memo starts anew with each pickle',
      'critical',
      Buffer.concat([
        stream(`${text('json')} | BINPUT 0`),
        stream(runs(`${text('os')} | MEMOIZE | POP | BINGET 0`)),
      ]),
    ],
  ],
  'computed-operand': [
    ['join', 'critical', runs(method(text(''), 'join', list(text('o'), text('s'))))],
    [
      'join unbound',
      'critical',
      runs(call(global('builtins:str.join'), text(''), list(text('o'), text('s')))),
    ],
    ['lower', 'critical', runs(method(text('OS'), 'lower'))],
    ['replace', 'critical', runs(method(text('oXs'), 'replace', text('X'), text('')))],
    [
      'replace once',
      'critical',
      runs(text('os'), method(text('sysXtem'), 'replace', text('X'), text(''), 'BININT1 1')),
    ],
    ['decode', 'critical', runs(method(ascii('os'), 'decode'))],
    [
      'a pair that a codec gives',
      'critical',
      runs(item(call(global('_codecs:latin_1_decode'), ascii('os')), 'BININT1 0')),
    ],
    ['rot13', 'critical', runs(call(global('codecs:decode'), text('bf'), text('rot13')))],
    ['base64', 'critical', runs(method(call(global('base64:b64decode'), text('b3M=')), 'decode'))],
    ['hexadecimal', 'critical', runs(method(call(global('builtins:bytes.fromhex'), text('6f73')), 'decode'))],
    ['concatenation', 'critical', runs(call(global('operator:add'), text('o'), text('s')))],
    [
      'a slice',
      'critical',
      runs(item(text('xosx'), call(global('builtins:slice'), 'BININT1 1', 'BININT1 3', 'NONE'))),
    ],
    ['reversed', 'critical', runs(method(text(''), 'join', call(global('builtins:reversed'), text('so'))))],
    [
      'characters by number',
      'critical',
      runs(
        method(
          text(''),
          'join',
          call(global('builtins:map'), global('builtins:chr'), list('BININT1 111', 'BININT1 115')),
        ),
      ),
    ],
    [
      'numbers added up',
      'critical',
      runs(
        method(
          text(''),
          'join',
          list(
            text('o'),
            call(global('builtins:chr'), call(global('operator:add'), 'BININT1 100', 'BININT1 15')),
          ),
        ),
      ),
    ],
    [
      'reduce',
      'critical',
      runs(call(global('functools:reduce'), global('operator:add'), list(text('o'), text('s')))),
    ],
    ['format', 'critical', runs(method(text('{}{}'), 'format', text('o'), text('s')))],
    [
      'percent',
      'critical',
      runs(call(global('operator:mod'), text('%s%s'), `${text('o')} | ${text('s')} | TUPLE2`)),
    ],
    ['a JSON text', 'critical', runs(call(global('json:loads'), text('"os"')))],
    [
      'a codec that is not followed',
      'high',
      runs(call(global('codecs:decode'), ascii('os-'), text('punycode'))),
    ],
    ['text of an object', 'high', runs(call(global('builtins:str'), global('os:name')))],
    [
      'a list changed before it is joined',
      'high',
      runs(
        `${list(text('o'))} | BINPUT 0 | POP | ${call(global('builtins:list.extend'), 'BINGET 0', list(text('s')))} | POP | ${method(text(''), 'join', 'BINGET 0')}`,
      ),
    ],
    [
      'a list changed by a method that is not followed',
      'high',
      runs(
        `${list(text('Counter'))} | BINPUT 0 | POP | ${method('BINGET 0', 'insert', 'BININT1 0', text('x'))} | POP | ${method(text(''), 'join', 'BINGET 0')}`,
        text('Popen'),
      ),
    ],
  ],
  'parser-desync': [
    ['a hexadecimal INT', 'critical', `INT 0x10 | POP | ${RUN}`],
    ['an INT that ends at a NUL', 'critical', `INT x'31 00 7a' | POP | ${RUN}`],
    ['a FLOAT with an underscore', 'critical', `FLOAT 1_0.0 | POP | ${RUN}`],
    ['a LONG with a NUL', 'critical', `LONG x'31 00 4c' | POP | ${RUN}`],
    ['a GLOBAL that is no ASCII', 'critical', `GLOBAL x'c3a9' x | POP | ${RUN}`],
    ['a STRING with UTF-8', 'critical', `STRING x'27 c3 a9 27' | POP | ${RUN}`],
    ['a persistent id that decodes to nothing', 'critical', `PERSID \\x | POP | ${RUN}`],
    [
      'a GLOBAL without its last newline',
      'high',
      assemblePickle(`PROTO 2 | UNICODE "echo inert" | TUPLE1 | RAW x'63 6f 73 0a 73 79 73 74 65 6d 78'`),
    ],
  ],
  'frame-drop': [
    ['a text that spans the frame', 'critical', frameDrop(`${RUN} | STOP`)],
    ['a text that spans the frame, then a name alone', 'high', frameDrop(`${SYSTEM} | STOP`)],
    ['bytes before it', 'critical', frameDrop(`${RUN} | STOP`, 'NONE | POP')],
    ['a call through memo', 'critical', frameDrop(`${SYSTEM} | MEMOIZE | ${INERT} | TUPLE1 | REDUCE | STOP`)],
    ['a call by NEWOBJ', 'critical', frameDrop(`${SYSTEM} | ${INERT} | TUPLE1 | NEWOBJ | STOP`)],
  ],
  'proto-frame': [
    ['PROTO inside the stream', 'critical', `${text('x')} | POP | PROTO 2 | ${RUN}`],
    [
      'PROTO lowered, so that names are renamed',
      'critical',
      assemblePickle(
        `PROTO 4 | PROTO 2 | ${call(global('commands:getoutput'), 'UNICODE "echo inert"')} | STOP`,
      ),
    ],
    [
      'PROTO raised, so that dots walk',
      'high',
      assemblePickle(`PROTO 2 | PROTO 4 | ${call(global('site:os.system'), INERT)} | STOP`),
    ],
    ['a frame that is too long', 'critical', assemblePickle(`PROTO 4 | FRAME 9999 | ${RUN} | STOP`)],
    ['a frame that is too short', 'critical', assemblePickle(`PROTO 4 | FRAME 3 | ${RUN} | STOP`)],
    ['a frame in a frame', 'critical', assemblePickle(`PROTO 4 | FRAME 60 | FRAME 20 | ${RUN} | STOP`)],
  ],
  'ext-registry': [
    [
      'add_extension',
      'critical',
      `${call(global('copyreg:add_extension'), text('os'), text('system'), 'BININT1 7')} | POP | EXT1 7 | ${INERT} | TUPLE1 | REDUCE`,
    ],
    [
      '_inverted_registry',
      'critical',
      `${global('copyreg:_inverted_registry')} | BININT1 7 | ${text('os')} | ${text('system')} | TUPLE2 | SETITEM | POP | EXT2 7 | ${INERT} | TUPLE1 | REDUCE`,
    ],
    [
      '_extension_cache',
      'critical',
      `${global('copyreg:_extension_cache')} | BININT1 7 | ${SYSTEM} | SETITEM | POP | EXT4 7 | ${INERT} | TUPLE1 | REDUCE`,
    ],
    ['a number that nobody registered', 'high', `EXT1 9 | ${INERT} | TUPLE1 | REDUCE`],
    [
      'Python 2 names the registry copy_reg',
      'critical',
      assemblePickle(
        `PROTO 2 | ${call(global('copy_reg:add_extension'), 'UNICODE os', 'UNICODE system', 'BININT1 7')} | POP | EXT1 7 | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP`,
      ),
    ],
  ],
  'call-opcode': [
    ['INST', 'critical', assemblePickle(`MARK | UNICODE "echo inert" | INST os system | STOP`)],
    ['OBJ', 'critical', `MARK | ${SYSTEM} | ${INERT} | OBJ`],
    ['NEWOBJ of map', 'critical', `${global('builtins:map')} | ${SYSTEM} | ${list(INERT)} | TUPLE2 | NEWOBJ`],
    [
      'NEWOBJ_EX with a key function',
      'critical',
      `${global('builtins:sorted')} | ${list(INERT)} | TUPLE1 | ${dict(text('key'), SYSTEM)} | NEWOBJ_EX`,
    ],
    ['NEWOBJ of Popen', 'critical', `${global('subprocess:Popen')} | ${INERT} | TUPLE1 | NEWOBJ`],
    [
      'INST below other values',
      'critical',
      assemblePickle(`NONE | MARK | UNICODE 1 | INST builtins eval | TUPLE2 | STOP`),
    ],
  ],
  'build-tamper': [
    [
      '__setstate__ of an instance',
      'critical',
      `${call(global('collections:UserList'))} | ${dict(text('__setstate__'), SYSTEM)} | BUILD | ${INERT} | BUILD`,
    ],
    [
      '__setstate__ of a class',
      'critical',
      `${global('argparse:Namespace')} | ${dict(text('__setstate__'), SYSTEM)} | BUILD | EMPTY_TUPLE | NEWOBJ | ${INERT} | BUILD`,
    ],
    [
      'append of a class',
      'critical',
      `${global('collections:UserList')} | NONE | ${dict(text('append'), SYSTEM)} | TUPLE2 | BUILD | EMPTY_TUPLE | NEWOBJ | ${INERT} | APPEND`,
    ],
    [
      'extend of an instance',
      'critical',
      `${call(global('collections:UserList'))} | ${dict(text('extend'), SYSTEM)} | BUILD | MARK | ${INERT} | APPENDS`,
    ],
    ['sys.modules', 'high', `${global('sys:modules')} | ${text('json')} | ${imported('os')} | SETITEM`],
    ['os.environ', 'high', `${global('os:environ')} | ${text('LD_PRELOAD')} | ${text('/x.so')} | SETITEM`],
    ['sys.path', 'high', `${global('sys:path')} | ${text('/x')} | APPEND`],
    [
      'the state of a partial',
      'critical',
      `${call(global('functools:partial'), global('builtins:str'))} | MARK | ${SYSTEM} | ${INERT} | TUPLE1 | EMPTY_DICT | NONE | TUPLE | BUILD | EMPTY_TUPLE | REDUCE`,
    ],
    [
      'copyreg runs the base class',
      'critical',
      call(global('copyreg:_reconstructor'), global('subprocess:Popen'), global('subprocess:Popen'), INERT),
    ],
  ],
  persid: [
    ['a call inside the id', 'critical', `${RUN} | BINPERSID`],
    ['a name inside the id', 'high', `${SYSTEM} | BINPERSID`],
    ['a call in a tuple inside the id', 'critical', `${text('storage')} | ${RUN} | TUPLE2 | BINPERSID`],
    ['a call after a persistent id', 'critical', assemblePickle(`PERSID 1 | POP | ${RUN} | STOP`)],
    ['what the id gives is called', 'high', `${text('x')} | BINPERSID | ${INERT} | TUPLE1 | REDUCE`],
  ],
  'dotted-alias': [
    ['site os.system', 'high', call(global('site:os.system'), INERT)],
    [
      'collections namedtuple.__builtins__.get',
      'high',
      call(global('collections:namedtuple.__builtins__.get'), text('eval')),
    ],
    ['torch serialization.os.system', 'high', call(global('torch:serialization.os.system'), INERT)],
    [
      'numpy testing._private.utils.runstring',
      'high',
      call(global('numpy:testing._private.utils.runstring'), text('1'), 'EMPTY_DICT'),
    ],
    [
      'a dunder of a harmless class',
      'high',
      call(global('collections:OrderedDict.__init__.__globals__.get'), text('eval')),
    ],
  ],
  'py2-names': [
    [
      'commands.getoutput',
      'critical',
      assemblePickle(`PROTO 2 | ${call(global('commands:getoutput'), 'UNICODE "echo inert"')} | STOP`),
    ],
    [
      'cPickle.loads',
      'critical',
      assemblePickle(`PROTO 2 | ${call(global('cPickle:loads'), hex(INNER))} | STOP`),
    ],
    [
      'itertools.imap',
      'critical',
      assemblePickle(
        `PROTO 2 | ${call(global('itertools:imap'), SYSTEM, list('UNICODE "echo inert"'))} | STOP`,
      ),
    ],
    [
      'urllib2.urlopen',
      'high',
      assemblePickle(`PROTO 0 | ${call(global('urllib2:urlopen'), 'UNICODE "http://localhost"')} | STOP`),
    ],
    [
      '__builtin__.execfile',
      'critical',
      assemblePickle(`PROTO 2 | ${call(global('__builtin__:execfile'), 'UNICODE x')} | STOP`),
    ],
  ],
  'nested-pickle': [
    ['loads of bytes', 'critical', call(global('pickle:loads'), hex(INNER))],
    [
      'loads of base64',
      'critical',
      call(
        global('pickle:loads'),
        call(global('base64:b64decode'), text(Buffer.from(INNER).toString('base64'))),
      ),
    ],
    [
      'loads of deflated bytes',
      'critical',
      call(global('pickle:loads'), call(global('zlib:decompress'), hex(deflateSync(INNER)))),
    ],
    [
      'loads of gzip',
      'critical',
      call(global('_pickle:loads'), call(global('gzip:decompress'), hex(gzipSync(INNER)))),
    ],
    [
      'an unpickler over BytesIO',
      'critical',
      call(getattr(call(global('pickle:Unpickler'), call(global('io:BytesIO'), hex(INNER))), 'load')),
    ],
    ['torch storages', 'critical', call(global('torch.storage:_load_from_bytes'), hex(INNER))],
    ['torch.load', 'critical', call(global('torch:load'), call(global('io:BytesIO'), hex(INNER)))],
    [
      'bytes written as text',
      'critical',
      assemblePickle(
        `PROTO 2 | ${call(global('torch.storage:_load_from_bytes'), call(global('_codecs:encode'), `BINUNICODE ${JSON.stringify(Buffer.from(INNER).toString('latin1'))}`, 'UNICODE latin1'))} | STOP`,
      ),
    ],
  ],
  'multi-pickle': [
    ['in the second pickle', 'critical', Buffer.concat([stream('NONE'), stream(RUN)])],
    [
      'in the hundredth',
      'critical',
      Buffer.concat([...Array<Uint8Array>(99).fill(stream('NONE')), stream(RUN)]),
    ],
    [
      'after STOP, at protocol 0',
      'critical',
      Buffer.concat([stream('NONE'), assemblePickle(`${call(SYSTEM, 'UNICODE "echo inert"')} | STOP`)]),
    ],
    [
      'behind a break',
      'high',
      Buffer.concat([assemblePickle('PROTO 4 | NONE | POP | POP | STOP'), stream(RUN)]),
    ],
    ['between two others', 'critical', Buffer.concat([stream('NONE'), stream(RUN), stream('EMPTY_DICT')])],
  ],
  'torch-legacy': [0, 1, 2, 3, 4].map((k): Row => [`in pickle ${k + 1}`, 'critical', torchLegacy(k)]),
  'attribute-walk': [
    ['getattr of an imported module', 'critical', call(getattr(imported('os'), 'system'), INERT)],
    [
      'attrgetter',
      'critical',
      call(call(call(global('operator:attrgetter'), text('system')), imported('os')), INERT),
    ],
    [
      'methodcaller',
      'critical',
      call(call(global('operator:methodcaller'), text('system'), INERT), imported('os')),
    ],
    [
      'itemgetter',
      'critical',
      call(call(call(global('operator:itemgetter'), 'BININT1 0'), list(SYSTEM)), INERT),
    ],
    [
      'the dictionary of a module',
      'critical',
      call(item(call(global('builtins:vars'), imported('os')), text('system')), INERT),
    ],
    ['__builtins__ of a module', 'critical', call(item(global('os:__builtins__'), text('exec')), text('1'))],
    ['sys.modules', 'critical', call(getattr(item(global('sys:modules'), text('os')), 'system'), INERT)],
    ['__call__', 'critical', method(SYSTEM, '__call__', INERT)],
    [
      'the fallback of getattr',
      'critical',
      call(
        call(global('builtins:getattr'), global('collections:OrderedDict'), text('nothing'), SYSTEM),
        INERT,
      ),
    ],
    ['subclasses of object', 'high', call(getattr(global('builtins:object'), '__subclasses__'))],
  ],
  'call-of-argument': [
    ['partial', 'critical', call(call(global('functools:partial'), SYSTEM, INERT))],
    [
      'map consumed by list',
      'critical',
      call(global('builtins:list'), call(global('builtins:map'), SYSTEM, list(INERT))),
    ],
    [
      'starmap',
      'critical',
      call(global('collections:deque'), call(global('itertools:starmap'), SYSTEM, list(`${INERT} | TUPLE1`))),
    ],
    ['reduce', 'critical', call(global('functools:reduce'), SYSTEM, list(INERT, INERT))],
    [
      'a default factory',
      'high',
      item(
        call(global('collections:defaultdict'), call(global('functools:partial'), SYSTEM, INERT)),
        text('x'),
      ),
    ],
    [
      'a class with a finaliser',
      'high',
      call(global('builtins:type'), text('X'), 'EMPTY_TUPLE', dict(text('__del__'), SYSTEM)),
    ],
    [
      'a finaliser',
      'high',
      call(global('weakref:finalize'), global('collections:OrderedDict'), SYSTEM, INERT),
    ],
    ['a reducer for copyreg', 'high', call(global('copyreg:pickle'), global('builtins:int'), SYSTEM)],
    [
      'a value of a dictionary',
      'critical',
      call(item(dict(text('a'), text('b'), text('a'), SYSTEM), text('a')), INERT),
    ],
    ['an item taken out of a list', 'critical', call(method(list(SYSTEM), 'pop'), INERT)],
    [
      'an iterator',
      'critical',
      call(call(global('builtins:next'), call(global('builtins:iter'), list(SYSTEM))), INERT),
    ],
  ],
};

/** By class; every class has at least five. */
export const HOSTILE_PICKLES: readonly (readonly [className: string, pickles: readonly HostilePickle[]])[] =
  Object.entries(CLASSES).map(([className, rows]) => [
    className,
    rows.map(([name, atLeast, source]) => ({
      name,
      atLeast,
      bytes: typeof source === 'string' ? stream(source) : source,
    })),
  ]);

/** A text whose length field crosses the frame end: one reader sees a long text, another an empty one and the rest. */
function frameDrop(hidden: string, before = ''): Uint8Array {
  const prefix = before === '' ? new Uint8Array(0) : assemblePickle(before);
  const payload = assemblePickle(hidden);
  const length = Buffer.alloc(4);
  length.writeUInt16LE(2 + payload.length);
  const frame = Buffer.alloc(8);
  frame.writeUInt8(prefix.length + 3);
  return Buffer.concat([
    Buffer.from([0x80, 4, 0x95]),
    frame,
    prefix,
    Buffer.from('X'),
    length.subarray(0, 2),
    Buffer.alloc(2),
    Buffer.alloc(2),
    payload,
    Buffer.from('.'),
  ]);
}

/** torch's old format, with the call in one of its five pickles. */
function torchLegacy(hostile: number): Uint8Array {
  const bodies = ["LONG1 x'6cfc9c46f9206aa85019'", 'BININT2 1001', 'EMPTY_DICT', 'EMPTY_DICT', 'EMPTY_LIST'];
  return Buffer.concat(
    bodies.map((body, k) =>
      assemblePickle(`PROTO 2 | ${k === hostile ? `${RUN} | POP | ${body}` : body} | STOP`),
    ),
  );
}
