// Walks serialised Java objects by the grammar, with a stack of its own, and tells the classes it passes.
// Source of truth: Java Object Serialization Specification, chapter 6.

import type { Budget } from '../../bytes/budget.ts';
import { LIMITS } from '../../limits.ts';
import type { ByteCursor } from '../byte-cursor.ts';
import { decodeModifiedUtf8 } from './modified-utf8.ts';
import { BASE_HANDLE, PRIMITIVE_BYTES, SC, TC } from './stream-codes.ts';
import type { ClassUse, StreamListener, StreamStop } from './stream-listener.ts';

interface ClassDesc {
  /** Of an array: the type of its elements. */
  readonly elementType: string;
  readonly flags: number;
  readonly fields: readonly string[];
  superclass: ClassDesc | undefined;
}

/** A part that is being read; it yields the parts inside it. */
type Part = Generator<Part, void, void>;

/** Arrays and blocks from this size on are told as data. */
const DATA_LEAST_BYTES = 256;
const STEPS_PER_CLOCK = 4096;
/** Superclasses of a class; no honest hierarchy is deeper. */
const LONGEST_HIERARCHY = 256;

/** State of one walk. */
export class StreamWalk {
  readonly #cursor: ByteCursor;
  readonly #listener: StreamListener;
  readonly #budget: Budget;
  #handles: (ClassDesc | undefined)[] = [];
  /** The class description that was read last. */
  #desc: ClassDesc | undefined;
  #stop: StreamStop | undefined;
  #steps = 0;
  /** Objects at the top that were read to their end. */
  contents = 0;
  /** End of the last of them. */
  readTo: number;

  /** @param cursor behind the header */
  constructor(cursor: ByteCursor, listener: StreamListener, budget: Budget) {
    this.#cursor = cursor;
    this.#listener = listener;
    this.#budget = budget;
    this.readTo = cursor.at;
    cursor.isLittleEndian = false;
  }

  /** Reads object after object to the end. @returns why it ended early, if it did */
  run(): StreamStop | undefined {
    const cursor = this.#cursor;
    while (cursor.at < cursor.end && this.#stop === undefined) {
      const code = cursor.u8();
      if (code < TC.null || code > TC.enum || code === TC.endBlockData) {
        this.#fail('malformed', `0x${code.toString(16)} begins no object`);
        break;
      }
      this.#finish(this.#content(code));
      if (this.#stop !== undefined) break;
      this.contents += 1;
      this.readTo = cursor.at;
    }
    return this.#stop;
  }

  #finish(part: Part): void {
    const stack = [part];
    for (let top = stack.at(-1); top !== undefined && this.#stop === undefined; top = stack.at(-1)) {
      const next = top.next();
      if (this.#cursor.broken !== undefined) this.#fail('truncated', 'the bytes end inside an object');
      else if (next.done === true) stack.pop();
      else stack.push(next.value);
      if (stack.length > LIMITS.javaNestingLevels.value)
        this.#fail(
          'limit',
          `objects nest deeper than the limit javaNestingLevels (${LIMITS.javaNestingLevels.value})`,
        );
      this.#steps += 1;
      if (this.#steps % STEPS_PER_CLOCK === 0 && this.#budget.isOutOfTime())
        this.#fail('timeout', 'time was up');
    }
  }

  #fail(kind: StreamStop['kind'], reason: string): void {
    this.#stop ??= { kind, reason, offset: Math.min(this.#cursor.at, this.#cursor.end) };
  }

  #addHandle(desc: ClassDesc | undefined): void {
    if (this.#handles.length >= LIMITS.javaHandles.value)
      this.#fail('limit', `more objects than the limit javaHandles (${LIMITS.javaHandles.value})`);
    else this.#handles.push(desc);
  }

  *#content(code: number): Part {
    const cursor = this.#cursor;
    switch (code) {
      case TC.null:
        return;
      case TC.reference:
        this.#readReference();
        return;
      case TC.classDesc:
      case TC.proxyClassDesc:
        yield this.#classDesc(code, 'names');
        return;
      case TC.object:
        yield this.#object();
        return;
      case TC.string:
        this.#addHandle(undefined);
        cursor.skip(cursor.u16());
        return;
      case TC.longString:
        this.#addHandle(undefined);
        this.#skipData(cursor.length64(), true);
        return;
      case TC.array:
        yield this.#array();
        return;
      case TC.class:
        yield this.#classDesc(cursor.u8(), 'names');
        this.#addHandle(undefined);
        return;
      case TC.blockData:
        this.#skipData(cursor.u8(), true);
        return;
      case TC.blockDataLong:
        this.#skipData(cursor.u32(), true);
        return;
      case TC.reset:
        this.#handles = [];
        return;
      case TC.exception:
        this.#handles = [];
        yield this.#content(cursor.u8());
        this.#handles = [];
        return;
      case TC.enum:
        yield this.#classDesc(cursor.u8(), 'names');
        this.#addHandle(undefined);
        yield this.#content(cursor.u8());
        return;
      default:
        this.#fail('malformed', `0x${code.toString(16)} begins no object`);
    }
  }

  #readReference(): ClassDesc | undefined {
    const index = this.#cursor.u32() - BASE_HANDLE;
    if (index < 0 || index >= this.#handles.length)
      this.#fail('malformed', `reference ${index} leads nowhere`);
    return this.#handles[index];
  }

  #skipData(lengthBytes: number, isBytes: boolean): void {
    const start = this.#cursor.at;
    if (this.#cursor.skip(lengthBytes) && lengthBytes >= DATA_LEAST_BYTES)
      this.#listener.data(start, this.#cursor.at, isBytes);
  }

  #name(offset: number, use: ClassUse): string {
    const length = this.#cursor.u16();
    const { text, isOverlong } = decodeModifiedUtf8(this.#cursor.take(length));
    this.#listener.class(text, use, offset, isOverlong);
    return text;
  }

  *#classDesc(code: number, use: ClassUse): Part {
    const cursor = this.#cursor;
    const offset = cursor.at - 1;
    this.#desc = undefined;
    if (code === TC.null) return;
    if (code === TC.reference) {
      this.#desc = this.#readReference();
      return;
    }
    if (code === TC.proxyClassDesc) {
      this.#listener.class('java.lang.reflect.Proxy', use, offset, false);
      const desc: ClassDesc = {
        elementType: '',
        flags: SC.serializable,
        fields: [],
        superclass: undefined,
      };
      this.#addHandle(desc);
      const count = cursor.u32();
      for (let index = 0; index < count && cursor.broken === undefined; index++)
        this.#name(cursor.at, 'names');
      yield this.#annotations();
      yield this.#classDesc(cursor.u8(), use);
      desc.superclass = this.#desc;
      this.#desc = desc;
      return;
    }
    if (code !== TC.classDesc) {
      this.#fail('malformed', `0x${code.toString(16)} describes no class`);
      return;
    }
    const name = this.#name(offset, use);
    cursor.skip(8);
    const fields: string[] = [];
    const descAt = this.#handles.length;
    this.#addHandle(undefined);
    const flags = cursor.u8();
    const count = cursor.u16();
    for (let index = 0; index < count && cursor.broken === undefined; index++) {
      const type = String.fromCharCode(cursor.u8());
      cursor.skip(cursor.u16());
      if (type === 'L' || type === '[') yield this.#content(cursor.u8());
      else if (PRIMITIVE_BYTES[type] === undefined) {
        this.#fail('malformed', 'a field of no type');
        return;
      }
      fields.push(type);
    }
    const desc: ClassDesc = { elementType: name[1] ?? '', flags, fields, superclass: undefined };
    this.#handles[descAt] = desc;
    yield this.#annotations();
    yield this.#classDesc(cursor.u8(), use);
    desc.superclass = this.#desc;
    this.#desc = desc;
  }

  /** What `writeObject` and `annotateClass` add: objects and blocks up to a mark. */
  *#annotations(): Part {
    const cursor = this.#cursor;
    for (
      let code = cursor.u8();
      code !== TC.endBlockData && cursor.broken === undefined;
      code = cursor.u8()
    ) {
      yield this.#content(code);
      if (this.#stop !== undefined) return;
    }
  }

  *#object(): Part {
    yield this.#classDesc(this.#cursor.u8(), 'constructs');
    const desc = this.#desc;
    this.#addHandle(undefined);
    const hierarchy: ClassDesc[] = [];
    for (let at = desc; at !== undefined; at = at.superclass) {
      hierarchy.push(at);
      if (hierarchy.length > LONGEST_HIERARCHY) {
        this.#fail('malformed', 'a class has no end of superclasses');
        return;
      }
    }
    if (desc === undefined) this.#fail('malformed', 'an object of no class');
    for (const { flags, fields } of hierarchy.reverse()) {
      if ((flags & SC.serializable) !== 0) {
        yield this.#classData(fields, (flags & SC.writeMethod) !== 0);
      } else if ((flags & SC.externalizable) !== 0) {
        if ((flags & SC.blockData) !== 0) yield this.#annotations();
        else this.#fail('malformed', 'an object writes itself without marks');
      }
    }
  }

  /**
   * What one class of the hierarchy wrote: its fields, and what its `writeObject` adds. One that writes by itself may leave
   * the fields out, which only shows in a block or an end where a field should begin.
   */
  *#classData(fields: readonly string[], hasMethod: boolean): Part {
    const cursor = this.#cursor;
    const isByItself = hasMethod && fields.length > 0 && this.#standsAtBlock();
    for (const type of isByItself ? [] : fields) {
      const size = PRIMITIVE_BYTES[type];
      if (size !== undefined) {
        cursor.skip(size);
        continue;
      }
      const code = cursor.u8();
      if (hasMethod && code === TC.endBlockData) return;
      yield this.#content(code);
      if (hasMethod && (code === TC.blockData || code === TC.blockDataLong)) break;
    }
    if (hasMethod) yield this.#annotations();
  }

  /** True where a block begins here, and something that may follow a block stands behind it. */
  #standsAtBlock(): boolean {
    const ahead = this.#cursor.fork(this.#cursor.at);
    const code = ahead.u8();
    if (code !== TC.blockData && code !== TC.blockDataLong) return false;
    ahead.skip(code === TC.blockData ? ahead.u8() : ahead.u32());
    const next = ahead.u8();
    return ahead.broken === undefined && next >= TC.null && next <= TC.enum;
  }

  *#array(): Part {
    yield this.#classDesc(this.#cursor.u8(), 'names');
    const type = this.#desc?.elementType ?? '';
    this.#addHandle(undefined);
    const count = this.#cursor.u32();
    const size = PRIMITIVE_BYTES[type];
    if (this.#desc === undefined) this.#fail('malformed', 'an array of no class');
    else if (size !== undefined) this.#skipData(count * size, size === 1);
    else
      for (let index = 0; index < count && this.#cursor.broken === undefined; index++)
        yield this.#content(this.#cursor.u8());
  }
}
