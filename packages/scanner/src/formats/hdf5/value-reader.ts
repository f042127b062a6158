// Hands on what attributes and small datasets hold: texts as metadata, JSON and pickles as content of their own.

import { LIMITS } from '../../limits.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
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

/** What looking at a text costs at least. */
const MIN_COST_BYTES = 64;

/** Shorter texts say nothing that does anything. */
const MIN_TOLD_BYTES = 4;

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
  #bytesLeft = LIMITS.hdf5TextBytes.value;
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

  /** The first text of a value, for a line of description; undefined where it is none. */
  firstText(type: Datatype, space: Dataspace, data: Hdf5Cursor): string | undefined {
    const { kind, parts } = storedValue(type, space, data, this.heap);
    const [first] = parts;
    return kind === 'text' && first !== undefined ? this.#text(first).slice(0, 60) : undefined;
  }

  /**
   * Accounts for every collection of the file, whoever refers to it: chunks of references may be stored by filters that
   * are not taken back, and the library leaves collections behind that nothing names any more.
   *
   * @param holdsObjects rows of bytes are among them, each of which may be a pickle that is handed on
   */
  tellAllCollections(holdsObjects: boolean): void {
    for (const value of this.heap.all()) {
      if (holdsObjects && this.#isPickle(value)) {
        this.#child(`value@${value.start}`, value, { carrier: 'hdf5', part: 'pickle' });
      } else if (this.#isText(value)) {
        // Rows of text are data: whatever they say, nothing runs them.
        this.#image.context.explain(value.start, value.end);
        this.#image.context.explainValue(value.start, value.end);
        this.heap.take(value);
      }
    }
  }

  #isText({ start, end }: HeapValue): boolean {
    return !this.#image.context.bytes.read(start, Math.min(end - start, OPENING_BYTES)).includes(0);
  }

  #text({ start, end }: HeapValue): string {
    const view = this.#image.context.bytes.read(start, Math.min(end - start, METADATA_READ_BYTES));
    return Buffer.from(view).toString('utf8');
  }

  /** Many references may name one text: what is looked at is counted each time. */
  #spend({ start, end }: HeapValue): boolean {
    if (this.#bytesLeft < 0) return false;
    this.#bytesLeft -= Math.min(end - start, METADATA_READ_BYTES) + MIN_COST_BYTES;
    if (this.#bytesLeft >= 0) return true;
    this.#image.tell('limit', 'More text than hdf5TextBytes allows', start, 'Further texts were not judged.');
    return false;
  }

  #tellPart(owner: ValueOwner, value: StoredValue, part: HeapValue, index: number): void {
    const { context } = this.#image;
    const sizeBytes = part.end - part.start;
    if (value.kind === 'numbers' || sizeBytes < 2 || !this.#spend(part)) return;
    if (value.kind === 'text') {
      context.explain(part.start, part.end);
      context.explainValue(part.start, part.end);
      this.heap.take(part);
    }
    const name = index === 0 ? owner.place : `${owner.place}[${index}]`;
    if (this.#isPickle(part)) {
      this.#child(name, part, { carrier: 'hdf5', part: 'pickle' });
      return;
    }
    if (owner.isRootAttribute && KERAS_CONFIGURATIONS.has(owner.name)) {
      this.#child(owner.name, part, { carrier: 'keras-h5', part: 'member' });
      return;
    }
    if (value.kind === 'bytes') {
      context.explainOpaque(part.start, part.end);
      return;
    }
    if (sizeBytes < MIN_TOLD_BYTES) return;
    if (this.#isConfiguration(part)) this.#child(name, part, { carrier: 'hdf5', part: 'member' });
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

  /** A configuration under another name: programs keep models in attributes of their own. Other JSON is text. */
  #isConfiguration({ start, end }: HeapValue): boolean {
    const { bytes } = this.#image.context;
    const opening = Buffer.from(bytes.read(start, Math.min(end - start, OPENING_BYTES))).toString('latin1');
    if (!/^\s{0,8}(?:\{|\[\s{0,8}\{)\s{0,32}"/.test(opening)) return false;
    return Buffer.from(bytes.read(start, end - start)).includes('class_name');
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
