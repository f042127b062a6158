// Local heaps: the names of old groups and of external files (HDF5 File Format Specification, III.D).

import { type Hdf5Cursor, MAX_TEXT_BYTES, textOf } from './cursor.ts';
import type { Hdf5Image } from './image.ts';

/** The data segment of one local heap. */
export class LocalHeap {
  readonly #segment: Hdf5Cursor;

  private constructor(segment: Hdf5Cursor) {
    this.#segment = segment;
  }

  /** @returns undefined where there is none (a gap says so) */
  static open(image: Hdf5Image, address: number): LocalHeap | undefined {
    const { offsetBytes, lengthBytes } = image.superblock;
    const header = image.openSigned(address, 8 + 2 * lengthBytes + offsetBytes, 'HEAP', 'local heap');
    if (header === undefined) return undefined;
    header.skip(4);
    const sizeBytes = header.length();
    header.length();
    const segment = image.open(header.address(), sizeBytes, 'the data of a local heap');
    if (segment === undefined) return undefined;
    // Names that were taken away stay there: searched as well.
    image.context.explainOpaque(segment.start, segment.start + segment.view.length);
    return new LocalHeap(segment);
  }

  /** The NUL-terminated text at `at`; undefined where that lies outside. */
  textAt(at: number): string | undefined {
    const { view } = this.#segment;
    if (!(at >= 0 && at < view.length)) return undefined;
    return textOf(view.subarray(at, at + MAX_TEXT_BYTES));
  }
}
