// Walks every group, dataset and attribute that the root leads to.

import { LIMITS } from '../../limits.ts';
import { type Attribute, readAttribute } from './attribute.ts';
import type { Hdf5Cursor } from './cursor.ts';
import { DatasetReader } from './dataset.ts';
import { FractalHeap } from './fractal-heap.ts';
import type { Hdf5Image } from './image.ts';
import { type Link, readLink } from './link.ts';
import { type HeaderMessage, MESSAGE, readObjectHeader } from './object-header.ts';
import { SharedMessages } from './shared-messages.ts';
import { walkSymbolTable } from './symbol-table.ts';
import { walkTreeV2 } from './tree-v2.ts';
import { ValueReader } from './value-reader.ts';

interface Visit {
  readonly path: string;
  readonly address: number;
}

/** What Keras writes into the root (keras/src/saving/saving_lib.py, keras/src/legacy/saving/legacy_h5_format.py). */
const KERAS_ATTRIBUTES: ReadonlySet<string> = new Set(['keras_version', 'layer_names', 'model_config']);
const KERAS_LINKS: ReadonlySet<string> = new Set([
  '_layer_checkpoint_dependencies',
  'layers',
  'model_weights',
  'top_level_model_weights',
  'vars',
]);

const SHARED_FLAG = 2;
/** Ids of dense attributes, whatever the heap says. */
const ATTRIBUTE_ID_BYTES = 8;

/** The objects of one file. */
export class ObjectWalk {
  readonly #image: Hdf5Image;
  readonly #shared: SharedMessages;
  readonly #values: ValueReader;
  readonly #datasets: DatasetReader;
  readonly #seen = new Set<number>();
  readonly #pending: Visit[] = [];

  /** Links and attributes of the root are those that Keras writes. */
  #isKeras: boolean;
  #kerasVersion: string | undefined;

  constructor(image: Hdf5Image) {
    this.#image = image;
    this.#isKeras = image.context.role?.carrier === 'keras';
    this.#shared = new SharedMessages(image);
    this.#values = new ValueReader(image);
    this.#datasets = new DatasetReader(image, this.#shared, this.#values);
  }

  /** Reads the whole file. */
  run(): void {
    const { superblock } = this.#image;
    if (superblock.extension >= 0) this.#readExtension(superblock.extension);
    this.#queue('/', superblock.rootHeader);
    for (let at = 0; at < this.#pending.length && !this.#image.isStopped; at++) {
      const visit = this.#pending[at] as Visit;
      this.#readObject(visit);
    }
    this.#datasets.finish(this.#isKeras);
    this.#values.heap.finish();
    this.#image.tellReferences(this.#isKeras);
    if (this.#isKeras) this.#tellKeras();
    this.#datasets.tellModel();
  }

  #tellKeras(): void {
    const { context } = this.#image;
    context.emit({ kind: 'model.info', property: 'framework', value: 'Keras' });
    if (this.#kerasVersion === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework-version', value: `Keras ${this.#kerasVersion}` });
  }

  #readExtension(address: number): void {
    for (const { type, body } of readObjectHeader(this.#image, address) ?? []) {
      if (type === MESSAGE.sharedTable) this.#shared.readTable(body);
      if (type !== MESSAGE.treeK) continue;
      body.skip(1);
      this.#image.treeK = { chunks: body.u16(), groups: body.u16(), groupLeaves: body.u16() };
    }
  }

  #queue(path: string, address: number): void {
    if (address < 0 || this.#seen.has(address)) return;
    if (!this.#image.spendPath(path, this.#image.offsetOf(address))) return;
    this.#seen.add(address);
    this.#pending.push({ path, address });
  }

  #readObject({ path, address }: Visit): void {
    const offset = this.#image.offsetOf(address);
    if (!this.#image.spendObject(offset)) return;
    const messages = readObjectHeader(this.#image, address);
    if (messages === undefined) return;
    this.#readGroup(path, messages, offset);
    this.#readAttributes(path, messages);
    if (messages.some(({ type }) => type === MESSAGE.layout)) this.#datasets.read(path, messages);
  }

  #readGroup(path: string, messages: readonly HeaderMessage[], offset: number): void {
    const names = new Set<string>();
    const onLink = (link: Link) => {
      if (isRepeated(names, link.name)) {
        this.#image.anomaly(
          'duplicate-link',
          `two links of one group are named ${shown(link.name)}`,
          offset,
          path,
        );
      }
      this.#followLink(path, link);
    };
    for (const message of messages) {
      const { type, body } = message;
      if (type === MESSAGE.symbolTable) {
        walkSymbolTable(this.#image, body.address(), body.address(), onLink);
      } else if (type === MESSAGE.link) this.#takeLink(body, onLink);
      else if (type === MESSAGE.linkInfo) this.#readDenseLinks(body, onLink);
    }
    const cached = path === '/' ? this.#image.superblock.rootTable : undefined;
    const hasLinks = messages.some(({ type }) => type === MESSAGE.symbolTable || type === MESSAGE.linkInfo);
    // Libraries fall back on the superblock's copy where the header has none.
    if (cached !== undefined && !hasLinks) walkSymbolTable(this.#image, cached.tree, cached.heap, onLink);
  }

  #takeLink(body: Hdf5Cursor, onLink: (link: Link) => void): void {
    const link = readLink(body);
    if (link !== undefined) onLink(link);
    else this.#image.tell('malformed', 'A link of a group is not understood', body.start);
  }

  #readDenseLinks(body: Hdf5Cursor, onLink: (link: Link) => void): void {
    body.skip(1);
    if ((body.u8() & 1) !== 0) body.skip(8);
    this.#readDense(body.address(), body.address(), 'links', (record, heap) => {
      record.skip(4);
      const link = heap.read(record.part(heap.idBytes));
      if (link !== undefined) this.#takeLink(link, onLink);
    });
  }

  #readDense(
    heapAddress: number,
    tree: number,
    what: string,
    onRecord: (record: Hdf5Cursor, heap: FractalHeap) => void,
  ): void {
    if (heapAddress < 0 || tree < 0) return;
    const heap = FractalHeap.open(this.#image, heapAddress);
    if (heap !== undefined) walkTreeV2(this.#image, tree, what, (record) => onRecord(record, heap));
  }

  #followLink(path: string, link: Link): void {
    if (!this.#image.spendObject(link.offset)) return;
    this.#isKeras ||= path === '/' && KERAS_LINKS.has(link.name);
    const place = join(path, link.name);
    if (link.kind === 'hard') this.#queue(place, link.address);
    else if (link.kind === 'external') {
      this.#image.addReference('external-link', link.file, place, link.offset);
    } else if (link.kind === 'user-defined') {
      const reason = `A link of type ${link.linkType} is followed by a program's own code`;
      this.#image.tell('unsupported', reason, link.offset, 'What it stands for was not read.');
    }
  }

  #readAttributes(path: string, messages: readonly HeaderMessage[]): void {
    const names = new Set<string>();
    const take = (body: Hdf5Cursor | undefined) => {
      if (body !== undefined) this.#takeAttribute(path, names, body);
    };
    for (const message of messages) {
      const { type, body } = message;
      if (type === MESSAGE.attribute) take(this.#shared.resolve(message));
      else if (type === MESSAGE.attributeInfo) this.#readDenseAttributes(body, take);
    }
  }

  #readDenseAttributes(body: Hdf5Cursor, take: (attribute: Hdf5Cursor | undefined) => void): void {
    body.skip(1);
    if ((body.u8() & 1) !== 0) body.skip(2);
    this.#readDense(body.address(), body.address(), 'attributes', (record, heap) => {
      const id = record.part(ATTRIBUTE_ID_BYTES);
      const isShared = (record.u8() & SHARED_FLAG) !== 0;
      take(isShared ? this.#shared.readFromHeap(MESSAGE.attribute, id) : heap.read(id));
    });
  }

  #takeAttribute(path: string, names: Set<string>, body: Hdf5Cursor): void {
    if (!this.#image.spendObject(body.start)) return;
    const { start } = body;
    const attribute: Attribute | string = readAttribute(body, this.#shared);
    if (typeof attribute === 'string') {
      this.#image.tell('malformed', `An attribute of ${shown(path)} is not read: ${attribute}`, start);
      return;
    }
    const { name, type, space, data } = attribute;
    const place = `${path}@${name}`;
    if (isRepeated(names, name)) {
      this.#image.anomaly('duplicate-attribute', `two attributes are named ${shown(name)}`, start, place);
    }
    this.#isKeras ||= path === '/' && KERAS_ATTRIBUTES.has(name);
    // However much of it is looked at below, nothing in it runs by itself unseen.
    this.#image.context.explainValue(data.offset, data.offset + data.left);
    if (path === '/' && name === 'keras_version') {
      const whole = this.#image.cursor(data.view.subarray(data.at), data.offset);
      this.#kerasVersion = this.#values.firstText(type, space, whole);
    }
    this.#values.tell({ place, name, isRootAttribute: path === '/' }, type, space, data);
  }
}

/** Names compared with one another, and their length: what Keras looks for is short, and stands among few. */
const MAX_COMPARED_NAMES = 100_000;
const MAX_COMPARED_CHARACTERS = 256;

/** Whether a name was there before; remembers it. */
function isRepeated(names: Set<string>, name: string): boolean {
  if (names.has(name)) return true;
  if (names.size < MAX_COMPARED_NAMES && name.length <= MAX_COMPARED_CHARACTERS) names.add(name);
  return false;
}

/** Paths are cut from the left: their end tells more. */
function join(path: string, name: string): string {
  const whole = path === '/' ? `/${name}` : `${path}/${name}`;
  const { value } = LIMITS.nameCharacters;
  return whole.length <= value ? whole : `...${whole.slice(whole.length - value + 3)}`;
}

function shown(text: string): string {
  return `"${text.slice(0, 80).replace(/[^\x20-\x7e]/g, '?')}"`;
}
