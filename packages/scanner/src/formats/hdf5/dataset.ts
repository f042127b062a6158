// One dataset: its type, its shape, where its elements lie, and which other files they come from.

import { type ChunkExtent, explainChunks } from './chunks.ts';
import type { Hdf5Cursor } from './cursor.ts';
import { type Dataspace, readDataspace } from './dataspace.ts';
import { type Datatype, readDatatype } from './datatype.ts';
import { type Filter, readFilters } from './filters.ts';
import type { Hdf5Image } from './image.ts';
import { type Layout, readLayout } from './layout.ts';
import { LocalHeap } from './local-heap.ts';
import { type HeaderMessage, MESSAGE } from './object-header.ts';
import type { SharedMessages } from './shared-messages.ts';
import type { ValueReader } from './value-reader.ts';
import { readVirtualSources } from './virtual-sources.ts';

/** Datasets of more texts than these, or longer ones, are tables of data, not descriptions. */
const MAX_DESCRIPTIONS = 16;
const MAX_TEXT_BYTES = 64 * 1024;

/** What Keras takes for a shape that is meant to exhaust memory (keras/src/saving/saving_lib.py, safe_get_h5_dataset). */
const HOLLOW_FLOOR_BYTES = 2 ** 32;
const HOLLOW_RATIO = 1000;
const MAX_HOLLOW = 100;

/** Data types listed of one file. */
const MAX_DTYPES = 16;

/** What is known of the elements of a dataset. */
interface Stored {
  readonly type: Datatype | undefined;
  readonly space: Dataspace | undefined;
  readonly filters: readonly Filter[];
}

/** Reads the datasets of one file, and counts them. */
export class DatasetReader {
  readonly #image: Hdf5Image;
  readonly #shared: SharedMessages;
  readonly #values: ValueReader;
  readonly #dtypes = new Set<string>();
  #tensors = 0;
  #parameters = 0;
  #hasRows = false;
  #hasRowsOfBytes = false;
  readonly #hollow: { readonly path: string; readonly detail: string; readonly offset: number }[] = [];

  constructor(image: Hdf5Image, shared: SharedMessages, values: ValueReader) {
    this.#image = image;
    this.#shared = shared;
    this.#values = values;
  }

  /** Reads one dataset from the messages of its header. */
  read(path: string, messages: readonly HeaderMessage[]): void {
    const bodyOf = (wanted: number) => {
      const message = messages.find(({ type }) => type === wanted);
      return message === undefined ? undefined : this.#shared.resolve(message);
    };
    const typeBody = bodyOf(MESSAGE.datatype);
    const spaceBody = bodyOf(MESSAGE.dataspace);
    const layoutBody = bodyOf(MESSAGE.layout);
    const type = typeBody === undefined ? undefined : readDatatype(typeBody);
    const space = spaceBody === undefined ? undefined : readDataspace(spaceBody);
    if (layoutBody === undefined) return;
    if (type === undefined || type.kind === 'unknown' || space === undefined) {
      this.#image.tell(
        'malformed',
        `The type or shape of dataset ${shown(path)} is not understood`,
        layoutBody.start,
      );
    }
    const externals = messages.filter(({ type: each }) => each === MESSAGE.externalFiles);
    for (const message of externals) this.#tellExternalFiles(path, message);
    const layout = readLayout(layoutBody);
    const filterBody = bodyOf(MESSAGE.filters);
    const filters = filterBody === undefined ? [] : readFilters(filterBody);
    const extent = this.#explain(path, layout, layoutBody, { type, space, filters }, externals.length > 0);
    if (type === undefined || space === undefined) return;
    const isElsewhere = externals.length > 0 || layout.kind === 'virtual';
    if (!isElsewhere)
      this.#weigh(path, type.sizeBytes * space.elements, extent.storedBytes, layoutBody.start);
    this.#hasRows ||= type.kind === 'vlen';
    this.#hasRowsOfBytes ||= isRowOfBytes(type);
    this.#tensors += 1;
    this.#parameters += space.elements;
    if (this.#dtypes.size < MAX_DTYPES) this.#dtypes.add(type.name);
    this.#image.context.emit({
      kind: 'tensor.index',
      name: path,
      dtype: type.name,
      shape: space.dimensions,
      start: extent.start,
      end: extent.end,
      holdsObjects: false,
    });
  }

  /**
   * Says what is only known after all datasets: what their rows refer to, and which store next to nothing.
   *
   * @param isKeras a loader of weights takes the shapes for what they say
   */
  finish(isKeras: boolean): void {
    if (this.#hasRows) this.#values.tellAllCollections(this.#hasRowsOfBytes);
    for (const { path, detail, offset } of isKeras ? this.#hollow : []) {
      this.#image.anomaly('shape-beyond-data', detail, offset, path);
    }
  }

  /** Keras refuses weights of more than 4 GiB of which less than a thousandth is stored; so do we take them. */
  #weigh(path: string, declaredBytes: number, storedBytes: number, offset: number): void {
    if (declaredBytes <= HOLLOW_FLOOR_BYTES || declaredBytes <= HOLLOW_RATIO * storedBytes) return;
    const detail = `dataset ${shown(path)} claims ${declaredBytes} bytes and stores ${storedBytes}`;
    if (this.#hollow.length < MAX_HOLLOW) this.#hollow.push({ path, detail, offset });
  }

  /** States what the file holds, once. */
  tellModel(): void {
    const { context, superblock } = this.#image;
    const state = (property: 'format-version' | 'tensors' | 'parameters' | 'dtypes', value: string) =>
      context.emit({ kind: 'model.info', property, value });
    state('format-version', `HDF5 superblock ${superblock.version}`);
    if (this.#tensors === 0) return;
    state('tensors', String(this.#tensors));
    if (Number.isSafeInteger(this.#parameters)) state('parameters', String(this.#parameters));
    for (const dtype of this.#dtypes) state('dtypes', dtype);
  }

  #explain(
    path: string,
    layout: Layout,
    body: Hdf5Cursor,
    { type, space, filters }: Stored,
    isExternal: boolean,
  ): ChunkExtent {
    const none = { start: 0, end: 0, storedBytes: 0 };
    const image = this.#image;
    const name = `dataset ${shown(path)}`;
    switch (layout.kind) {
      case 'compact': {
        const { start, view } = layout.data;
        image.context.explainOpaque(start, start + view.length);
        this.#tellTexts(path, type, space, layout.data);
        return { start, end: start + view.length, storedBytes: view.length };
      }
      case 'contiguous': {
        if (isExternal || layout.address < 0) return none;
        const sizeBytes = layout.sizeBytes ?? (type?.sizeBytes ?? 0) * (space?.elements ?? 0);
        image.explainData(layout.address, sizeBytes, name);
        const start = image.offsetOf(layout.address);
        if (sizeBytes <= MAX_TEXT_BYTES) {
          const data = image.cursor(image.context.bytes.read(start, sizeBytes), start);
          this.#tellTexts(path, type, space, data);
        }
        return { start, end: start + sizeBytes, storedBytes: sizeBytes };
      }
      case 'chunked':
        return explainChunks(image, layout, space?.dimensions ?? [], name, filters);
      case 'virtual':
        this.#tellVirtual(path, layout.heapReference);
        return none;
      default:
        image.tell('unsupported', `The layout of ${name} is not read: ${layout.detail}`, body.start);
        return none;
    }
  }

  /** Small datasets of text describe; numbers are numbers. */
  #tellTexts(path: string, type: Datatype | undefined, space: Dataspace | undefined, data: Hdf5Cursor): void {
    if (type === undefined || space === undefined) return;
    const isText = type.kind === 'string' || type.isVlenText || type.kind === 'opaque';
    if (!isText || space.elements > MAX_DESCRIPTIONS) return;
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.#values.tell({ place: path, name, isRootAttribute: false }, type, space, data);
  }

  #tellExternalFiles(path: string, message: HeaderMessage): void {
    const body = this.#shared.resolve(message);
    if (body === undefined) return;
    body.skip(6);
    const used = body.u16();
    const heap = LocalHeap.open(this.#image, body.address());
    if (heap === undefined) return;
    for (let slot = 0; slot < used && body.left >= 3 * body.lengthBytes; slot++) {
      const { offset } = body;
      const target = heap.textAt(body.length());
      body.length();
      body.length();
      if (target !== undefined) this.#image.addReference('external-data', target, path, offset);
      else this.#image.tell('malformed', 'The name of an external file lies outside its heap', offset);
    }
  }

  #tellVirtual(path: string, reference: Hdf5Cursor): void {
    const { context } = this.#image;
    const { start } = reference;
    const value = this.#values.heap.at(reference);
    if (value === undefined) return;
    const view = context.bytes.read(value.start, value.end - value.start);
    const { files, problem } = readVirtualSources(this.#image.cursor(view, value.start));
    for (const file of files) {
      // A dot stands for the file itself.
      if (file !== '.' && file !== '') this.#image.addReference('virtual-dataset', file, path, value.start);
    }
    if (problem !== undefined) {
      this.#image.tell(
        'unsupported',
        `The sources of virtual dataset ${shown(path)} are not read: ${problem}`,
        start,
      );
    }
  }
}

/** Sequences of bytes, and not of text or numbers: PyTables, below pandas, keeps objects so, each a pickle. */
function isRowOfBytes(type: Datatype): boolean {
  return type.kind === 'vlen' && !type.isVlenText && type.base?.sizeBytes === 1;
}

function shown(path: string): string {
  return `"${path.slice(0, 120).replace(/[^\x20-\x7e]/g, '?')}"`;
}
