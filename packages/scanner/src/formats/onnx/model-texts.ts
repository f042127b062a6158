// The free texts of an ONNX model, wherever they stand: descriptions, and pairs of metadata.

import { METADATA_READ_BYTES } from '../embedded-content.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import type { MessageWalk } from '../protobuf/message-walk.ts';
import { readMessage, type WireField } from '../protobuf/wire.ts';

/** Texts that exporters attach to every node: where in the author's code it comes from. Searched, not judged as a text. */
const TRACE_KEY = /^(?:pkg\.(?:torch|onnxscript)\.|namespace$|stack_trace$)/;

/** `/path/to/model.py(12): forward`, as exporters of PyTorch write it. */
const TRACE_LINE = /^[^\n]{0,400}\(\d{1,7}\): /;

/** Of one model. */
export class ModelTexts {
  readonly #walk: MessageWalk;
  readonly #facts: MetadataFacts;

  constructor(walk: MessageWalk) {
    this.#walk = walk;
    this.#facts = new MetadataFacts(walk.context, 'onnx');
  }

  /** The description of a model, a graph or a function. */
  doc(field: WireField): undefined {
    this.#add('doc_string', field, field.at);
  }

  /** The description of a node, a value or a tensor: exporters note there where in the author's code it comes from. */
  partDoc(field: WireField): undefined {
    if (!TRACE_LINE.test(this.#walk.text(field))) this.#add('doc_string', field, field.at);
  }

  /** A pair of metadata of a model, a graph or a function. */
  entry(entry: WireField): undefined {
    this.#entry(entry, false);
  }

  /** A pair of metadata of a node, a value or a tensor. */
  partEntry(entry: WireField): undefined {
    this.#entry(entry, true);
  }

  #entry(entry: WireField, isOfPart: boolean): void {
    const walk = this.#walk;
    let key = '';
    let value: { start: number; end: number } | undefined;
    readMessage(walk.source, entry.start, entry.end, (field) => {
      if (field.number === 1) key = walk.text(field);
      if (field.number === 2) value = { start: field.start, end: field.end };
    });
    if (value === undefined || (isOfPart && TRACE_KEY.test(key))) return;
    this.#add(key, value, entry.at);
  }

  #add(key: string, value: { start: number; end: number }, offset: number): void {
    const text = this.#walk.text(value, METADATA_READ_BYTES);
    this.#facts.add({ key, value: text, place: this.#walk.place, offset });
  }
}
