// One HDF5 file while it is read: opens structures by address, accounts for their bytes, and says what was not read.

import type { GapKind } from '@sentrascan/contract';
import { MAX_READ_BYTES } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { referTo } from '../refer-to.ts';
import { Hdf5Cursor, MAX_TEXT_BYTES } from './cursor.ts';
import type { Superblock } from './superblock.ts';

/** What opening a structure costs beside its bytes, so that many tiny ones are bounded as well. */
const OPENING_COSTS_BYTES = 128;

/** Structures opened between two looks at the clock. */
const OPENINGS_PER_CLOCK = 512;

/** Problems told one by one; what follows says no more. */
const MAX_PROBLEMS = 100;

/** The file, by addresses. */
export class Hdf5Image {
  readonly context: FormatContext;
  readonly superblock: Superblock;
  /** Half the most entries of nodes of old indices: the superblock's, or what its extension says. */
  treeK: { readonly chunks: number; readonly groups: number; readonly groupLeaves: number };
  readonly #references: {
    readonly purpose: string;
    readonly target: string;
    readonly place: string;
    readonly offset: number;
  }[] = [];
  #leftBytes = LIMITS.hdf5StructureBytes.value;
  #leftObjects = LIMITS.hdf5Objects.value;
  #leftPathCharacters = LIMITS.hdf5PathCharacters.value;
  #openings = 0;
  #problems = 0;
  #isStopped = false;

  constructor(context: FormatContext, superblock: Superblock) {
    this.context = context;
    this.superblock = superblock;
    this.treeK = {
      chunks: superblock.chunkK,
      groups: superblock.groupInternalK,
      groupLeaves: superblock.groupLeafK,
    };
  }

  /** A limit or the deadline was reached: nothing more is opened. A gap says so. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The file offset of an address. */
  offsetOf(address: number): number {
    return this.superblock.at + address;
  }

  /**
   * Opens a structure and explains its bytes.
   *
   * @param what its name in the sentence that says why it was not read
   * @returns a cursor over the bytes that are there, fewer than asked where the file ends (a gap says so); undefined
   *   where the address lies outside the file or nothing more may be read
   */
  open(address: number, lengthBytes: number, what: string): Hdf5Cursor | undefined {
    const { bytes } = this.context;
    const start = this.offsetOf(address);
    if (!(address >= 0 && start < bytes.sizeBytes && lengthBytes >= 0)) {
      this.tell('malformed', `The address of ${what} lies outside the file`, bytes.sizeBytes);
      return undefined;
    }
    if (!this.#spend(lengthBytes, start)) return undefined;
    const view = bytes.read(start, lengthBytes);
    if (view.length < Math.min(lengthBytes, MAX_READ_BYTES)) {
      this.tell('truncated', `The bytes of ${what} end early`, start);
    } else if (view.length < lengthBytes) {
      this.tell('limit', `Of ${what} only the first ${MAX_READ_BYTES} bytes were read`, start);
    }
    this.context.explain(start, start + view.length);
    return this.cursor(view, start);
  }

  /** A cursor over bytes that were read elsewhere. */
  cursor(view: Uint8Array, start: number): Hdf5Cursor {
    const { offsetBytes, lengthBytes } = this.superblock;
    return new Hdf5Cursor(view, start, offsetBytes, lengthBytes);
  }

  /** The same, where the structure must begin with a signature. */
  openSigned(address: number, lengthBytes: number, signature: string, what: string): Hdf5Cursor | undefined {
    const cursor = this.open(address, lengthBytes, what);
    if (cursor === undefined) return undefined;
    if (cursor.takes(signature)) return cursor;
    if (cursor.left > 0 || !cursor.isOverrun) {
      this.tell('malformed', `There is no ${what} where the file says`, cursor.start);
    }
    return undefined;
  }

  /** Marks raw data: in the file, explained, and still searched. */
  explainData(address: number, lengthBytes: number, what: string): void {
    if (address < 0 || lengthBytes === 0) return;
    const start = this.offsetOf(address);
    const { sizeBytes } = this.context.bytes;
    if (!(start + lengthBytes <= sizeBytes)) {
      this.tell(
        'truncated',
        `The data of ${what} lie outside the file, or end early`,
        Math.min(start, sizeBytes),
      );
    }
    this.context.explainOpaque(start, Math.min(start + lengthBytes, sizeBytes));
  }

  /** Remembers that the file makes its readers open another one; `tellReferences` states it. */
  addReference(purpose: string, target: string, place: string, offset: number): void {
    if (Buffer.byteLength(target) >= MAX_TEXT_BYTES)
      this.tell(
        'limit',
        `The name of another file is longer than ${MAX_TEXT_BYTES - 1} bytes`,
        offset,
        'Where it leads was not judged.',
      );
    this.#references.push({ purpose, target, place, offset });
  }

  /** @param isKeras the weights of a Keras model: they lie in the file itself, and never honestly in another one */
  tellReferences(isKeras: boolean): void {
    for (const reference of this.#references) {
      referTo(this.context, {
        format: isKeras ? 'keras' : 'hdf5',
        access: 'read',
        ...reference,
      });
    }
    this.#references.length = 0;
  }

  /** Draws one object, link or attribute. @returns false, with a gap, where the limit is reached */
  spendObject(offset: number): boolean {
    if (this.#isStopped) return false;
    if (this.#leftObjects-- > 0) return true;
    this.#stop('limit', 'More objects, links and attributes than hdf5Objects allows', offset);
    return false;
  }

  /** Draws a path that is kept until its object is read. @returns false, with a gap, where the limit is reached */
  spendPath(path: string, offset: number): boolean {
    if (this.#isStopped) return false;
    this.#leftPathCharacters -= path.length;
    if (this.#leftPathCharacters >= 0) return true;
    this.#stop('limit', 'Longer paths than hdf5PathCharacters allows', offset);
    return false;
  }

  /** Says what was not read, and why. */
  tell(kind: GapKind, reason: string, offset: number, consequence = CONSEQUENCE): void {
    this.#problems += 1;
    if (this.#problems > MAX_PROBLEMS) return;
    this.context.gap({ kind, reason: `${reason} (offset ${offset}).`, consequence, location: { offset } });
  }

  /** States structure that contradicts the format. */
  anomaly(anomaly: string, detail: string, offset: number, place?: string): void {
    this.context.emit({
      kind: 'format.anomaly',
      format: 'hdf5',
      anomaly,
      detail,
      offset,
      ...(place === undefined ? {} : { place }),
    });
  }

  #spend(lengthBytes: number, offset: number): boolean {
    if (this.#isStopped) return false;
    this.#leftBytes -= Math.min(lengthBytes, MAX_READ_BYTES) + OPENING_COSTS_BYTES;
    if (this.#leftBytes < 0) {
      this.#stop('limit', 'More structure than hdf5StructureBytes allows', offset);
      return false;
    }
    this.#openings += 1;
    if (this.#openings % OPENINGS_PER_CLOCK === 0 && this.context.budget.isOutOfTime()) {
      this.#stop('timeout', 'Time was up', offset);
      return false;
    }
    return true;
  }

  #stop(kind: GapKind, reason: string, offset: number): void {
    this.#isStopped = true;
    this.context.gap({
      kind,
      reason: `${reason}: reading stopped at offset ${offset}.`,
      consequence: 'Groups, datasets and attributes behind it were not read.',
      location: { offset },
    });
  }
}

const CONSEQUENCE = 'What it holds was not read; the bytes were only searched for payloads.';
