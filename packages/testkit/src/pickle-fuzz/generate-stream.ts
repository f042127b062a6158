// Random pickle streams for differential fuzzing: built by a grammar that keeps a plausible stack, then mutated.

import { RandomSource } from './random-source.ts';

const MODULES = [
  'os',
  'zqa',
  'zqb.c',
  'builtins',
  '__builtin__',
  'copy_reg',
  'zqé',
  'collections',
  'itertools',
];
const NAMES = ['system', 'x', 'a.b', 'imap', 'getattr', 'N', 'ü', 'reduce', 'x.y.z'];
const INTEGERS = [
  '0',
  '1',
  '00',
  '01',
  '42',
  '-7',
  '0x10',
  '0o17',
  '017',
  '1_0',
  ' 3',
  '1\0zz',
  '9'.repeat(30),
  '',
  '1L',
  'x',
];
const FLOATS = ['1.5', '1e3', 'inf', '1_0.0', ' 2.0', '1.5\0z', 'nan', '', '1.'];
const INDEXES = ['0', '1', '2', '3', '5', '1_0', ' 1', '1\0x', '-1', '99999999999999999999', '+2', '007'];
const LIES = [0, 1, 2, 3, 5, 7, 8, 9, 12, 20, 40, 100, 200];

/** A stream from a seed; the same seed gives the same stream. */
export function generateStream(seed: number): Uint8Array {
  const random = new RandomSource(seed);
  let bytes = new StreamGrammar(random).build();
  if (random.chance(0.35)) bytes = mutate(bytes, random);
  return bytes;
}

class StreamGrammar {
  readonly #random: RandomSource;
  readonly #parts: Uint8Array[] = [];
  #depth = 0;
  #marks: number[] = [];
  #memo = 0;

  constructor(random: RandomSource) {
    this.#random = random;
  }

  build(): Uint8Array {
    const random = this.#random;
    if (random.chance(0.8)) this.#emit([0x80, random.below(6)]);
    const steps = 1 + random.below(30);
    for (let k = 0; k < steps; k++) this.#step();
    if (random.chance(0.9)) {
      if (this.#depth === 0) this.#literal();
      this.#emit([0x2e]);
    }
    if (random.chance(0.1)) this.#global();
    return this.#framed(Buffer.concat(this.#parts));
  }

  /** Lays frames over what was built, mostly with lengths that do not fit. */
  #framed(bytes: Uint8Array): Uint8Array {
    const random = this.#random;
    if (!random.chance(0.35)) return bytes;
    const parts: Uint8Array[] = [];
    let at = random.chance(0.8) ? Math.min(2, bytes.length) : 0;
    parts.push(bytes.subarray(0, at));
    for (let frames = 1 + random.below(3); frames > 0 && at < bytes.length; frames--) {
      const left = bytes.length - at;
      const length = random.chance(0.3) ? left : random.below(left + 1);
      const told = random.chance(0.7) ? length : Math.max(0, length + random.pick([-3, -2, -1, 1, 2, 3, 40]));
      parts.push(frameHead(told), bytes.subarray(at, at + length));
      at += length;
    }
    parts.push(bytes.subarray(at));
    return Buffer.concat(parts);
  }

  #emit(bytes: ArrayLike<number>): void {
    this.#parts.push(Uint8Array.from(bytes));
  }

  #line(opcode: string, ...lines: string[]): void {
    this.#parts.push(Buffer.from(opcode + lines.map((line) => `${line}\n`).join(''), 'utf8'));
  }

  #step(): void {
    const random = this.#random;
    const roll = random.below(100);
    if (roll < 16) this.#literal();
    else if (roll < 38) this.#global();
    else if (roll < 52) this.#call();
    else if (roll < 66) this.#memoOpcode();
    else if (roll < 86) this.#container();
    else if (roll < 90) this.#stackOpcode();
    else if (roll < 92) this.#emit([0x80, random.below(7)]);
    else if (roll < 94) this.#parts.push(frameHead(random.pick(LIES)));
    else if (roll < 96) this.#emit([random.pick([0x82, 0x83, 0x84]), 1 + random.below(3), 0, 0, 0]);
    else if (roll < 98) this.#line('P', random.pick(['id', 'é', '']));
    else if (roll < 99) this.#emit([0x97]);
    else this.#emit([random.below(256)]);
  }

  #text(): Uint8Array {
    return Buffer.from(this.#random.pick([...MODULES, ...NAMES, 'ab', '', 'data']), 'utf8');
  }

  #literal(): void {
    const random = this.#random;
    this.#depth++;
    switch (random.below(20)) {
      case 0:
        this.#line('I', random.pick(INTEGERS));
        return;
      case 1:
        this.#line('L', random.pick(INTEGERS));
        return;
      case 2:
        this.#line('F', random.pick(FLOATS));
        return;
      case 3:
        this.#line('S', random.pick(["'os'", '"x"', "'\\x6fs'", "'a\\'b'", 'os', "'\\x6'", "'é'"]));
        return;
      case 4:
        this.#line('V', random.pick(['os', 'system', '\\u006fs', '\\u00', 'x\\\\u0041']));
        return;
      case 5:
        this.#emit([0x4b, random.below(256)]);
        return;
      case 6:
        this.#emit([0x4a, 1, 2, 3, random.below(256)]);
        return;
      case 7:
        this.#emit([0x47, 0, 0, 0, 0, 0, 0, 0, 0]);
        return;
      case 8:
        this.#counted(0x43, 1);
        return;
      case 9:
        this.#counted(0x42, 4);
        return;
      case 10:
        this.#counted(0x8e, 8);
        return;
      case 11:
        this.#counted(0x96, 8);
        return;
      case 12:
        this.#counted(0x55, 1);
        return;
      case 13:
        this.#counted(0x54, 4);
        return;
      case 14:
        this.#counted(0x8a, 1);
        return;
      case 15:
        this.#counted(0x58, 4);
        return;
      case 16:
        this.#counted(0x8d, 8);
        return;
      case 17:
        this.#emit([random.pick([0x4e, 0x88, 0x89, 0x29, 0x5d, 0x7d, 0x8f])]);
        return;
      default:
        this.#counted(0x8c, 1);
    }
  }

  #counted(opcode: number, width: number): void {
    const text = this.#text();
    const told = this.#random.chance(0.95) ? text.length : this.#random.pick(LIES);
    const length = new Uint8Array(width);
    length[0] = told;
    if (this.#random.chance(0.005) && width > 1) length[width - 1] = 0xff;
    this.#emit([opcode, ...length, ...text]);
  }

  #global(): void {
    const random = this.#random;
    const module = random.pick(MODULES);
    const name = random.pick(NAMES);
    this.#depth++;
    if (random.chance(0.55)) {
      this.#line('c', module, name);
      return;
    }
    if (random.chance(0.2)) {
      this.#emit([0x28]);
      this.#line('i', module, name);
      return;
    }
    const encoded = [module, name].map((text) => Buffer.from(text, 'utf8'));
    for (const text of encoded) {
      const form = random.next();
      if (form < 0.7) this.#emit([0x8c, text.length, ...text]);
      else if (form < 0.85) this.#emit([0x58, text.length, 0, 0, 0, ...text]);
      else if (form < 0.93) this.#line('V', text.toString('utf8'));
      else this.#line('S', `'${text.toString('utf8')}'`);
      if (random.chance(0.3)) this.#emit([0x94]);
    }
    this.#emit([0x93]);
  }

  #call(): void {
    const random = this.#random;
    switch (random.below(5)) {
      case 0:
        this.#emit([0x29, 0x81]);
        break;
      case 1:
        this.#emit([0x29, 0x7d, 0x92]);
        break;
      case 2:
        this.#emit([0x28]);
        this.#global();
        this.#literal();
        this.#emit([0x6f]);
        break;
      case 3:
        this.#literal();
        this.#emit([0x62]);
        this.#depth--;
        break;
      default:
        this.#literal();
        this.#emit([0x85, 0x52]);
        this.#depth--;
    }
  }

  #memoOpcode(): void {
    const random = this.#random;
    switch (random.below(6)) {
      case 0:
        this.#memo++;
        this.#emit([0x94]);
        return;
      case 1:
        this.#memo = Math.max(this.#memo, 4);
        this.#emit([0x71, random.below(6)]);
        return;
      case 2:
        this.#emit([0x72, random.below(8), random.below(50) === 0 ? 0xff : 0, 0, 0]);
        return;
      case 3:
        this.#line('p', random.pick(INDEXES));
        return;
      case 4:
        this.#depth++;
        this.#emit([0x68, random.below(Math.max(1, this.#memo))]);
        return;
      default:
        this.#depth++;
        if (random.chance(0.5)) this.#line('g', random.pick(INDEXES));
        else this.#emit([0x6a, random.below(Math.max(1, this.#memo)), 0, 0, 0]);
    }
  }

  #container(): void {
    const random = this.#random;
    if (this.#depth > 0 && random.chance(0.3)) {
      this.#literal();
      if (random.chance(0.5)) this.#literal();
      this.#emit([random.pick([0x85, 0x86, 0x87])]);
      return;
    }
    if (this.#marks.length > 0 && random.chance(0.5)) {
      this.#depth = this.#marks.pop() as number;
      this.#depth++;
      this.#emit([random.pick([0x74, 0x6c, 0x64, 0x91, 0x65, 0x75, 0x90, 0x31])]);
      return;
    }
    if (random.chance(0.4)) {
      this.#emit([random.pick([0x5d, 0x7d, 0x8f])]);
      this.#depth++;
    }
    if (random.chance(0.6)) {
      this.#marks.push(this.#depth);
      this.#emit([0x28]);
    } else {
      this.#literal();
      this.#emit([random.pick([0x61, 0x73])]);
      this.#depth--;
    }
  }

  #stackOpcode(): void {
    if (this.#depth === 0) {
      this.#literal();
      return;
    }
    if (this.#random.chance(0.5)) {
      this.#depth++;
      this.#emit([0x32]);
      return;
    }
    this.#depth--;
    this.#emit([0x30]);
  }
}

function frameHead(lengthBytes: number): Uint8Array {
  const head = Buffer.alloc(9);
  head[0] = 0x95;
  head.writeUInt32LE(lengthBytes, 1);
  return head;
}

function mutate(bytes: Uint8Array, random: RandomSource): Uint8Array {
  let out = Array.from(bytes);
  for (let times = 1 + random.below(4); times > 0 && out.length > 0; times--) {
    const at = random.below(out.length);
    switch (random.below(6)) {
      case 0:
        out[at] = random.below(256);
        break;
      case 1:
        out.splice(at, 1 + random.below(3));
        break;
      case 2:
        out.splice(at, 0, random.below(256));
        break;
      case 3:
        out = out.slice(0, at);
        break;
      case 4: {
        const length = 1 + random.below(Math.min(12, out.length - at));
        out.splice(random.below(out.length), 0, ...out.slice(at, at + length));
        break;
      }
      default:
        out[at] = (out[at] as number) ^ (1 << random.below(8));
    }
  }
  return Uint8Array.from(out);
}
