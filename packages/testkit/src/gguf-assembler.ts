// Assembles GGUF files from a plan in plain JSON, so that lies about counts, lengths and offsets are easy to write.

/** A value of a key: strings and numbers by their JSON type, anything else by its type's name. */
export type GgufPlanValue =
  | string
  | number
  | boolean
  | { readonly u8?: readonly number[]; readonly u32?: number; readonly u64?: string; readonly f32?: number }
  | { readonly strings: readonly string[]; readonly countLie?: string }
  /** An array of arrays of one u8, so deep. */
  | { readonly nested: number }
  | { readonly type: number; readonly hex: string };

export interface GgufPlanTensor {
  readonly name: string;
  /** Default: [32]. */
  readonly dims?: readonly (number | string)[];
  /** Default: 0, F32. */
  readonly type?: number;
  /** Default: behind the tensor before, aligned. */
  readonly offset?: number | string;
  /** Default: zeros of four bytes an element. */
  readonly data?: string | Uint8Array;
}

export interface GgufPlan {
  /** Default 3. */
  readonly version?: number;
  readonly bigEndian?: boolean;
  readonly keys?: readonly (readonly [string, GgufPlanValue])[];
  readonly tensors?: readonly GgufPlanTensor[];
  /** Lies about the counts. */
  readonly tensorCount?: string;
  readonly keyCount?: string;
  /** Default 32: where the writer aligns, whatever the keys say. */
  readonly alignment?: number;
  /** Bytes behind the data. */
  readonly trailer?: string | Uint8Array;
  /** Bytes between the index and the data that no tensor claims. */
  readonly before?: string;
}

class Writer {
  readonly parts: Buffer[] = [];
  sizeBytes = 0;
  readonly #bigEndian: boolean;
  readonly #version: number;

  constructor(version: number, bigEndian: boolean) {
    this.#version = version;
    this.#bigEndian = bigEndian;
  }

  bytes(bytes: Uint8Array): void {
    this.parts.push(Buffer.from(bytes));
    this.sizeBytes += bytes.length;
  }

  number(value: bigint | number, bytes: number): void {
    const little = Buffer.alloc(bytes);
    let rest = BigInt.asUintN(bytes * 8, BigInt(value));
    for (let index = 0; index < bytes; index++) {
      little[index] = Number(rest & 0xffn);
      rest >>= 8n;
    }
    this.bytes(this.#bigEndian ? little.reverse() : little);
  }

  length(value: bigint | number | string): void {
    this.number(BigInt(value), this.#version === 1 ? 4 : 8);
  }

  string(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.length(bytes.length);
    this.bytes(bytes);
  }

  f32(value: number): void {
    const bytes = Buffer.alloc(4);
    if (this.#bigEndian) bytes.writeFloatBE(value);
    else bytes.writeFloatLE(value);
    this.bytes(bytes);
  }

  value(value: GgufPlanValue): void {
    if (typeof value === 'string') {
      this.number(8, 4);
      this.string(value);
    } else if (typeof value === 'boolean') {
      this.number(7, 4);
      this.number(value ? 1 : 0, 1);
    } else if (typeof value === 'number') {
      this.number(4, 4);
      this.number(value, 4);
    } else this.#tagged(value);
  }

  #tagged(value: Exclude<GgufPlanValue, string | number | boolean>): void {
    if ('strings' in value) {
      this.number(9, 4);
      this.number(8, 4);
      this.length(value.countLie ?? value.strings.length);
      for (const text of value.strings) this.string(text);
    } else if ('nested' in value) {
      this.number(9, 4);
      for (let level = 1; level < value.nested; level++) {
        this.number(9, 4);
        this.length(1);
      }
      this.number(0, 4);
      this.length(1);
      this.number(7, 1);
    } else if ('type' in value) {
      this.number(value.type, 4);
      this.bytes(Buffer.from(value.hex.replace(/\s/g, ''), 'hex'));
    } else if (value.u8 !== undefined) {
      this.number(9, 4);
      this.number(0, 4);
      this.length(value.u8.length);
      this.bytes(Uint8Array.from(value.u8));
    } else if (value.u64 !== undefined) {
      this.number(10, 4);
      this.number(BigInt(value.u64), 8);
    } else if (value.f32 !== undefined) {
      this.number(6, 4);
      this.f32(value.f32);
    } else {
      this.number(4, 4);
      this.number(value.u32 ?? 0, 4);
    }
  }
}

/** What a plan without keys has: a small model with a vocabulary and a template. */
export const HONEST_GGUF_KEYS: readonly (readonly [string, GgufPlanValue])[] = [
  ['general.architecture', 'llama'],
  ['general.name', 'Tiny'],
  ['general.license', 'apache-2.0'],
  ['general.tags', { strings: ['text-generation', 'small'] }],
  ['general.file_type', 1],
  ['llama.context_length', 2048],
  ['llama.rope.freq_base', { f32: 10000 }],
  ['tokenizer.ggml.tokens', { strings: ['<s>', '</s>', 'hello', 'import os'] }],
  ['tokenizer.ggml.add_bos_token', true],
  [
    'tokenizer.chat_template',
    "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] }}{% endfor %}",
  ],
];

const HONEST_TENSORS: readonly GgufPlanTensor[] = [
  { name: 'token_embd.weight', dims: [8, 4] },
  { name: 'output.weight', dims: [8, 3] },
];

export function assembleGguf(plan: GgufPlan = {}): Uint8Array {
  const keys = plan.keys ?? HONEST_GGUF_KEYS;
  const tensors = plan.tensors ?? HONEST_TENSORS;
  const alignment = plan.alignment ?? 32;
  const version = plan.version ?? 3;
  const writer = new Writer(version, plan.bigEndian ?? false);
  writer.bytes(Buffer.from('GGUF'));
  writer.number(version, 4);
  writer.length(plan.tensorCount ?? tensors.length);
  writer.length(plan.keyCount ?? keys.length);
  for (const [key, value] of keys) {
    writer.string(key);
    writer.value(value);
  }
  const data = Buffer.concat(tensors.map((tensor) => padded(dataOf(tensor), alignment)));
  let offset = 0;
  for (const tensor of tensors) {
    const dims = tensor.dims ?? [32];
    writer.string(tensor.name);
    writer.number(dims.length, 4);
    for (const size of dims) writer.length(size);
    writer.number(tensor.type ?? 0, 4);
    writer.number(BigInt(tensor.offset ?? offset), 8);
    offset += padded(dataOf(tensor), alignment).length;
  }
  const header = padded(Buffer.concat(writer.parts), alignment);
  const before = Buffer.from(plan.before ?? '', 'latin1');
  const trailer = typeof plan.trailer === 'string' ? Buffer.from(plan.trailer, 'latin1') : plan.trailer;
  return Buffer.concat([header, before, data, trailer ?? Buffer.alloc(0)]);
}

function dataOf({ data, dims = [32] }: GgufPlanTensor): Buffer {
  if (data !== undefined) return typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
  return Buffer.alloc(dims.reduce<number>((product, size) => product * Number(size), 4));
}

function padded(bytes: Buffer, alignment: number): Buffer {
  const rest = bytes.length % alignment;
  return rest === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(alignment - rest)]);
}
