// Hands on what attributes and small datasets hold: texts as metadata, JSON and pickles as content of their own.

import { LIMITS } from '../../limits.ts';
import { emitMetadata } from '../embedded-content.ts';
import type { Role } from '../format.ts';
import { recognisePickle } from '../pickle/recognise.ts';
import type { Hdf5Cursor } from './cursor.ts';
import type { Dataspace } from './dataspace.ts';
import type { Datatype } from './datatype.ts';
import { GlobalHeap, type HeapValue } from './global-heap.ts';
import type { Hdf5Image } from './image.ts';
import { type StoredValue, storedValue } from './values.ts';

/** Attributes of the root in which Keras keeps what it builds a model from (keras/src/legacy/saving/legacy_h5_format.py). */
const KERAS_CONFIGURATIONS: ReadonlySet<string> = new Set(['model_config', 'training_config']);

/** Enough of a text to tell what it is. */
const OPENING_BYTES = 64;

/** What a value belongs to. */
export interface ValueOwner {
  /** Path of the object, and the name of the attribute behind `@`. */
  readonly place: string;
  readonly name: string;
  readonly isRootAttribute: boolean;
}

/** Reads the values of one file. */
export class ValueReader {
  readonly heap: GlobalHeap;
  readonly #image: Hdf5Image;
  #metadataLeft = LIMITS.hdf5Texts.value;
  #childrenLeft = LIMITS.hdf5Children.value;

  constructor(image: Hdf5Image) {
    this.#image = image;
    this.heap = new GlobalHeap(image);
  }

  /** Emits what a value says. @param data the stored elements */
  tell(owner: ValueOwner, type: Datatype, space: Dataspace, data: Hdf5Cursor): void {
    const value = storedValue(type, space, data, this.heap);
    for (const [index, part] of value.parts.entries()) this.#tellPart(owner, value, part, index);
  }

  /**
   * Hands on the pickles in every collection of the file, whoever refers to it. Chunks of references may be stored by
   * filters that are not taken back, and the library leaves collections behind that nothing names any more.
   */
  tellAllCollections(): void {
    for (const value of this.heap.all()) {
      if (!this.#isPickle(value)) continue;
      this.#child(`value@${value.start}`, value, { carrier: 'hdf5', part: 'pickle' });
    }
  }

  #text({ start, end }: HeapValue): string {
    const view = this.#image.context.bytes.read(
      start,
      Math.min(end - start, LIMITS.metadataCharacters.value),
    );
    return Buffer.from(view).toString('utf8');
  }

  #tellPart(owner: ValueOwner, value: StoredValue, part: HeapValue, index: number): void {
    const { context } = this.#image;
    const sizeBytes = part.end - part.start;
    if (value.kind === 'numbers' || sizeBytes < 2) return;
    if (value.kind === 'text') {
      context.explainValue(part.start, part.end);
      this.heap.take(part);
    }
    const name = index === 0 ? owner.place : `${owner.place}[${index}]`;
    if (this.#isPickle(part)) {
      this.#child(name, part, { carrier: 'hdf5', part: 'pickle' });
      return;
    }
    if (value.kind === 'bytes') {
      context.explainOpaque(part.start, part.end);
      return;
    }
    if (owner.isRootAttribute && KERAS_CONFIGURATIONS.has(owner.name)) {
      this.#child(owner.name, part, { carrier: 'keras-h5', part: 'member' });
      return;
    }
    if (this.#isJsonObject(part)) this.#child(name, part, { carrier: 'hdf5', part: 'member' });
    if (this.#metadataLeft-- <= 0) {
      if (this.#metadataLeft === -1) {
        this.#image.tell(
          'limit',
          'More texts than hdf5Texts allows',
          part.start,
          'Further texts were not judged.',
        );
      }
      return;
    }
    emitMetadata(context, {
      format: 'hdf5',
      key: owner.name.slice(0, LIMITS.nameCharacters.value),
      value: this.#text(part),
      place: name,
      offset: part.start,
    });
  }

  /** PyTables, below pandas, unpickles attributes that end like a pickle. */
  #isPickle({ start, end }: HeapValue): boolean {
    const { bytes } = this.#image.context;
    const mayBe = bytes.read(start, 1)[0] === 0x80 || bytes.read(end - 1, 1)[0] === 0x2e;
    return mayBe && recognisePickle(bytes.slice(start, end)) === 'certain';
  }

  #isJsonObject({ start, end }: HeapValue): boolean {
    const opening = Buffer.from(this.#image.context.bytes.read(start, Math.min(end - start, OPENING_BYTES)));
    return /^\s{0,8}(?:\{|\[\s{0,8}\{)\s{0,32}"/.test(opening.toString('latin1'));
  }

  #child(name: string, part: HeapValue, role: Role): void {
    const { start, end } = part;
    this.heap.take(part);
    const { context } = this.#image;
    if (this.#childrenLeft-- > 0) context.child(name, context.bytes.slice(start, end), role);
    else {
      const reason = 'More configurations and pickles in attributes than hdf5Children allows';
      this.#image.tell('limit', reason, start, 'It was not opened.');
    }
  }
}
