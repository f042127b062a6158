// Walks the objects of a Torch7 file (torch7 File.lua `readObject`): tables, torch classes, tensors, storages, functions.
// Objects follow one another in the order they are read in, so that a count of those still due replaces a stack, and no
// nesting costs anything.

import type { Budget } from '../../bytes/budget.ts';
import { printableName } from '../../bytes/printable-name.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { Torch7Source } from './source.ts';

/** What a walk finds. */
export interface Torch7Listener {
  onClass(name: string, at: number): void;
  onString(start: number, sizeBytes: number, at: number): void;
  onStorage(name: string, count: number, start: number, end: number): void;
  onFunction(start: number, sizeBytes: number, at: number): void;
}

/** How a walk ended. */
export type Torch7End =
  | { readonly how: 'whole' }
  | {
      readonly how: 'truncated' | 'malformed' | 'limit';
      readonly reason: string;
      /** True where a size was announced that no file has, or none that this one can hold. */
      readonly isCountLie?: boolean;
    };

const MAX_CLASS_NAME = 512;
const MAX_DIMENSIONS = 1024;
/** Bytes of an object of the least size: a tag. */
const LEAST_OBJECT_BYTES = 2;
const STEPS_PER_BUDGET = 1024;
/** What no file was cut from: a storage or a text of so many bytes is a lie. */
const IMPOSSIBLE_BYTES = 2 ** 40;

const ELEMENT_BYTES: Readonly<Record<string, number>> = {
  Byte: 1,
  Char: 1,
  Half: 2,
  Short: 2,
  Int: 4,
  Float: 4,
  Long: 8,
  Double: 8,
};

const WHOLE: Torch7End = { how: 'whole' };

function malformed(reason: string): Torch7End {
  return { how: 'malformed', reason };
}

function impossible(reason: string): Torch7End {
  return { how: 'malformed', reason, isCountLie: true };
}

/** Reads one object and all that it holds. Throws nothing. */
export function readObjects(
  bytes: RandomAccess,
  source: Torch7Source,
  budget: Budget,
  listener: Torch7Listener,
): Torch7End {
  const walk = new ObjectWalk(bytes, source, listener);
  for (let steps = 0; walk.due > 0; steps++) {
    if (
      steps % STEPS_PER_BUDGET === 0 &&
      (budget.isOutOfTime() || !budget.spend('opcodes', STEPS_PER_BUDGET))
    )
      return { how: 'limit', reason: 'the budget of time or of steps is used up' };
    const end = walk.step();
    if (end.how !== 'whole') return end;
    if (source.isBroken)
      return { how: 'truncated', reason: `the file ends, and ${walk.due} objects are due` };
    if (walk.due * LEAST_OBJECT_BYTES > bytes.sizeBytes)
      return impossible(`${walk.due} objects are due, more than the file can hold`);
  }
  return WHOLE;
}

class ObjectWalk {
  /** Objects that are still to be read. */
  due = 1;
  readonly #bytes: RandomAccess;
  readonly #source: Torch7Source;
  readonly #listener: Torch7Listener;
  readonly #seen = new Set<number>();

  constructor(bytes: RandomAccess, source: Torch7Source, listener: Torch7Listener) {
    this.#bytes = bytes;
    this.#source = source;
    this.#listener = listener;
  }

  step(): Torch7End {
    this.due -= 1;
    const { at } = this.#source;
    const tag = this.#source.int();
    switch (tag) {
      case 0:
        return WHOLE;
      case 1:
        this.#source.double();
        return WHOLE;
      case 2:
        return this.#string(at);
      case 3:
        return this.#isNew() ? this.#table() : WHOLE;
      case 4:
        return this.#isNew() ? this.#object() : WHOLE;
      case 5:
        this.#source.int();
        return WHOLE;
      case 6:
        return this.#function(at);
      case 7:
      case 8:
        return this.#isNew() ? this.#function(at) : WHOLE;
      default:
        return malformed(`there is no object of type ${tag}`);
    }
  }

  #string(at: number): Torch7End {
    const sizeBytes = this.#source.int();
    if (sizeBytes < 0) return impossible(`a text has ${sizeBytes} bytes`);
    const start = this.#source.chars(sizeBytes);
    if (start !== undefined) this.#listener.onString(start, sizeBytes, at);
    return WHOLE;
  }

  /** The number of an object; one that was read before is only named again. */
  #isNew(): boolean {
    const index = this.#source.int();
    if (this.#seen.has(index)) return false;
    this.#seen.add(index);
    return true;
  }

  #table(): Torch7End {
    const pairs = this.#source.int();
    if (pairs < 0) return impossible(`a table has ${pairs} entries`);
    this.due += 2 * pairs;
    return WHOLE;
  }

  #function(at: number): Torch7End {
    const sizeBytes = this.#source.int();
    if (sizeBytes < 0) return impossible(`a function has ${sizeBytes} bytes`);
    const begin = this.#source.at;
    const start = this.#source.chars(sizeBytes);
    if (start === undefined) {
      // One that is cut short is code all the same.
      if (begin < this.#bytes.sizeBytes) this.#listener.onFunction(begin, this.#bytes.sizeBytes - begin, at);
      return WHOLE;
    }
    this.#listener.onFunction(start, sizeBytes, at);
    // Its upvalues.
    this.due += 1;
    return WHOLE;
  }

  #object(): Torch7End {
    const { at } = this.#source;
    const version = this.#text();
    // Before version 1 there was no version.
    const name = version !== undefined && /^V \d{1,6}$/.test(version) ? this.#text() : version;
    if (name === undefined) return malformed('an object has no class');
    this.#listener.onClass(name, at);
    const [, element, what] = /^torch\.(?:Cuda|Cl)?(|[A-Z][a-z]{2,5})(Tensor|Storage)$/.exec(name) ?? [];
    const bytes = ELEMENT_BYTES[element === '' ? 'Float' : (element ?? '')];
    if (what === 'Tensor' && bytes !== undefined) return this.#tensor();
    if (what === 'Storage' && bytes !== undefined) return this.#storage(name, bytes);
    if (name === 'tds.Hash' || name === 'tds.Vec') {
      this.due += this.#source.long() * (name === 'tds.Hash' ? 2 : 1);
      return Number.isSafeInteger(this.due) ? WHOLE : impossible(`a ${name} has no size`);
    }
    // Any other class is read as the table of its fields.
    this.due += 1;
    return WHOLE;
  }

  #text(): string | undefined {
    const length = this.#source.int();
    if (length < 1 || length > MAX_CLASS_NAME) return undefined;
    const start = this.#source.chars(length);
    return start === undefined ? undefined : printableName(this.#bytes.read(start, length));
  }

  #tensor(): Torch7End {
    const dimensions = this.#source.int();
    if (dimensions < 0 || dimensions > MAX_DIMENSIONS)
      return malformed(`a tensor has ${dimensions} dimensions`);
    // Sizes, strides, and where it begins in its storage, which follows.
    for (let index = 0; index < 2 * dimensions + 1; index++) this.#source.long();
    this.due += 1;
    return WHOLE;
  }

  #storage(name: string, elementBytes: number): Torch7End {
    const count = this.#source.long();
    if (count < 0 || count * elementBytes >= IMPOSSIBLE_BYTES)
      return impossible(`a storage has ${count} elements of ${elementBytes} bytes`);
    const start = this.#source.at;
    if (!this.#source.numbers(count, elementBytes)) return WHOLE;
    this.#listener.onStorage(name, count, start, this.#source.at);
    return WHOLE;
  }
}
