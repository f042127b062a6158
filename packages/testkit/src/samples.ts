// Turns a rule's sample, one line of readable text, into a named file. Not for hand-made test inputs with more to say:
// those call the assemblers themselves.
//
//   pickle: PROTO 2 | GLOBAL os system | UNICODE "echo inert" | TUPLE1 | REDUCE | STOP
//   torch: the same, as `archive/data.pkl` of a torch zip
//   zip: {"entries": [{"name": "../x", "data": {"sample": "text: hello"}}]}      (a ZipPlan as JSON)
//   java: object java.util.HashMap | string abc                                   (Java objects, see java-assembler.ts)
//   r: (promise unbound (call f))                                                 (R data, see r-assembler.ts)
//   hdf5: {"attributes": [["model_config", "{}"]]}                                (an Hdf5Plan as JSON)
//   keras: {"class_name": "Lambda", "config": {"function": [{"lambda": "python 3.10 | ..."}]}}   (a configuration, as .keras)
//   bytes: x'80 04' | "text" | zeros 16 | head elf                               (parts in order)
//   text: whatever follows
//   pyc: python 3.10 | LOAD_NAME eval | LOAD_CONST '1' | CALL_FUNCTION 1 | ...   (bytecode, see code-assembler.ts)
//   python: source, as sample.py
//   notebook: cells, separated by lines of three hyphens (see notebook-assembler.ts)
//   pickle(model.pt): a file name of its own

import { assemblePyc } from './code-assembler.ts';
import { EXECUTABLE_HEADS } from './executable-assembler.ts';
import { assembleHdf5, type Hdf5Plan } from './hdf5-assembler.ts';
import { assembleJavaStream } from './java-assembler.ts';
import { assembleKeras, kerasConfigurationOf } from './keras-assembler.ts';
import { assembleNotebook } from './notebook-assembler.ts';
import { assemblePickle } from './pickle-assembler.ts';
import { assembleR } from './r-assembler.ts';
import { assembleZip, type ZipPlan } from './zip-assembler.ts';

/** A sample as a file. */
export interface AssembledSample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface SampleAssembler {
  readonly defaultName: string;
  assemble(source: string): Uint8Array;
}

/** The assemblers by the word that calls them. */
const ASSEMBLERS: Readonly<Record<string, SampleAssembler>> = {
  pickle: { defaultName: 'sample.pkl', assemble: assemblePickle },
  torch: { defaultName: 'sample.pt', assemble: assembleTorch },
  zip: { defaultName: 'sample.zip', assemble: (source) => assembleZip(planOf(source) as ZipPlan) },
  java: { defaultName: 'sample.ser', assemble: (source) => assembleJavaStream(source) },
  r: { defaultName: 'sample.rds', assemble: (source) => assembleR(source) },
  hdf5: { defaultName: 'sample.h5', assemble: (source) => assembleHdf5(planOf(source) as Hdf5Plan) },
  keras: { defaultName: 'sample.keras', assemble: (source) => assembleKeras(kerasConfigurationOf(source)) },
  bytes: { defaultName: 'sample.bin', assemble: assembleParts },
  python: { defaultName: 'sample.py', assemble: (source) => Buffer.from(source, 'utf8') },
  notebook: { defaultName: 'sample.ipynb', assemble: (source) => assembleNotebook(source) },
  pyc: { defaultName: 'sample.pyc', assemble: (source) => assemblePyc(source) },
  text: { defaultName: 'sample.txt', assemble: (source) => Buffer.from(source, 'utf8') },
};

/**
 * @param sample `<assembler>: <source>`, or `<assembler>(<file name>): <source>`
 * @throws TypeError on an unknown assembler or a malformed source: the sample is the repository's own text
 */
export function assembleSample(sample: string): AssembledSample {
  const match = /^([a-z0-9-]+)(?:\(([^)\n]*)\))?:([\s\S]*)$/.exec(sample);
  const assembler = ASSEMBLERS[match?.[1] ?? ''];
  if (match === null || assembler === undefined) throw new TypeError(`no assembler for the sample ${sample}`);
  return { name: match[2] ?? assembler.defaultName, bytes: assembler.assemble((match[3] ?? '').trim()) };
}

function assembleTorch(source: string): Uint8Array {
  return assembleZip({
    entries: [
      { name: 'archive/data.pkl', data: assemblePickle(source) },
      { name: 'archive/byteorder', data: 'little' },
      { name: 'archive/version', data: '3\n' },
    ],
  });
}

/** A plan as JSON, where `{"sample": "..."}` stands for bytes. */
function planOf(source: string): unknown {
  return JSON.parse(source, (_, value: unknown) => {
    const nested =
      value !== null && typeof value === 'object' ? (value as { sample?: unknown }).sample : undefined;
    return typeof nested === 'string' ? assembleSample(nested).bytes : value;
  });
}

function assembleParts(source: string): Uint8Array {
  const parts = source.match(/x'[^']*'|"(?:\\.|[^"\\])*"|[a-z]+ [^|]*/g) ?? [];
  return Buffer.concat(parts.map((part) => assemblePart(part.trim())));
}

function assemblePart(part: string): Uint8Array {
  if (part.startsWith("x'")) return Buffer.from(part.slice(2, -1).replace(/\s/g, ''), 'hex');
  if (part.startsWith('"')) return Buffer.from(JSON.parse(part) as string, 'utf8');
  const [word = '', operand = ''] = part.split(/\s+/);
  if (word === 'zeros') return new Uint8Array(Number(operand));
  const head =
    word === 'head' ? (EXECUTABLE_HEADS as Readonly<Record<string, () => Uint8Array>>)[operand] : undefined;
  if (head === undefined) throw new TypeError(`no part ${part}`);
  return head();
}
