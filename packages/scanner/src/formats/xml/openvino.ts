// OpenVINO IR: layers and their constants, whose bytes lie in the .bin file beside it. Source of truth: OpenVINO,
// src/frontends/ir/src/ir_deserializer.cpp.

import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { FormatContext } from '../format.ts';
import { ItemAllowance } from '../limited-items.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { referTo } from '../refer-to.ts';
import type { XmlDialect, XmlElement, XmlReader } from './xml-dialect.ts';

const LIBRARY = /\.(?:so(?:\.\d{1,9}){0,4}|dll|dylib)$/i;
/** The ending of a library's name is no longer. */
const ENDING = 64;
const INTEGER = /^\d{1,19}$/;
/** Bits of one number; types that are not here have no fixed size. */
const ELEMENT_BITS: Readonly<Record<string, number>> = {
  f64: 64,
  i64: 64,
  u64: 64,
  f32: 32,
  i32: 32,
  u32: 32,
  f16: 16,
  bf16: 16,
  i16: 16,
  u16: 16,
  i8: 8,
  u8: 8,
  boolean: 8,
  f8e4m3: 8,
  f8e5m2: 8,
  f8e8m0: 8,
  i4: 4,
  u4: 4,
  nf4: 4,
  f4e2m1: 4,
  u2: 2,
  u1: 1,
};
/** No weights are larger: offsets beyond are lies. */
const LARGEST_WEIGHTS_BYTES = 2 ** 44;

/** Documents of `<net version="...">`. */
export const openvino: XmlDialect = {
  id: 'openvino-ir',
  isModel: true,
  recognise: ({ name, attributes }: XmlElement) => name === 'net' && attributes['version'] !== undefined,
  read: (context: FormatContext) => new IrReader(context),
};

class IrReader implements XmlReader {
  readonly #context: FormatContext;
  readonly #operations = new OperationTally('openvino');
  readonly #anomalies: AnomalyRecorder;
  readonly #metadata: MetadataFacts;
  readonly #libraries = new Set<string>();
  readonly #told: ItemAllowance;
  readonly #opsets = new Set<string>();
  #layer: XmlElement | undefined;
  #constants = 0;
  #parameters = 0;
  #inputs = 0;
  #outputs = 0;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#told = new ItemAllowance(context, 'dialectItems', 'The other libraries were not judged.');
    this.#anomalies = new AnomalyRecorder(context, 'openvino-ir');
    this.#metadata = new MetadataFacts(context, 'openvino-ir');
    this.#tell('framework', 'OpenVINO');
  }

  open(element: XmlElement): void {
    const { name, attributes, parent } = element;
    if (element.depth === 0) {
      this.#tell('format-version', attributes['version'] ?? '');
      if (attributes['name'] !== undefined) this.#tell('name', attributes['name']);
    } else if (name === 'layer' && parent?.name === 'layers') this.#openLayer(element);
    else if (name === 'data' && parent?.name === 'layer') this.#data(attributes, element.line);
    else if (name === 'weights' || name === 'biases')
      this.#range(attributes['offset'], attributes['size'], element.line);
    this.#lookForLibraries(element);
    if (isInformation(element)) this.#information(element);
  }

  text(text: string, element: XmlElement): void {
    if (isInformation(element)) this.#addText(element.name, text, element.line);
  }

  end(): void {
    this.#operations.emit(this.#context);
    this.#anomalies.finish();
    for (const opset of this.#opsets) this.#tell('opset', opset);
    this.#tell('tensors', String(this.#constants));
    this.#tell('parameters', String(this.#parameters));
    this.#tell('inputs', String(this.#inputs));
    this.#tell('outputs', String(this.#outputs));
  }

  #openLayer(layer: XmlElement): void {
    this.#layer = layer;
    const { type = '', version = '', name = '' } = layer.attributes;
    if (type === 'Parameter') this.#inputs += 1;
    if (type === 'Result') this.#outputs += 1;
    if (version !== '' && this.#opsets.size < LIMITS.structureFacts.value)
      this.#opsets.add(version.slice(0, 60));
    this.#operations.add({
      op: type.slice(0, 200),
      domain: version.slice(0, 200),
      place: () => `layer ${JSON.stringify(name.slice(0, 150))}`,
      strings: [],
    });
  }

  #data(attributes: XmlElement['attributes'], line: number): void {
    const isConstant = this.#layer?.attributes['type'] === 'Const';
    if (!isConstant || attributes['offset'] === undefined) return;
    this.#constants += 1;
    const size = this.#range(attributes['offset'], attributes['size'], line);
    const shape = (attributes['shape'] ?? '').split(',').filter((part) => part.trim() !== '');
    const count = shape.reduce((product, part) => product * Number(part), 1);
    if (Number.isSafeInteger(count)) this.#parameters += count;
    const bits = ELEMENT_BITS[(attributes['element_type'] ?? '').toLowerCase()];
    if (size === undefined || bits === undefined || attributes['shape'] === undefined) return;
    const expected = Math.ceil((count * bits) / 8);
    if (expected !== size)
      this.#anomalies.tell(
        'size-against-shape',
        `a constant of shape ${attributes['shape'].slice(0, 80)} and type ${attributes['element_type']} has ${size} bytes instead of ${expected}`,
        0,
        `line ${line}`,
      );
  }

  /** @returns the size, where both are numbers that a file can have */
  #range(offset: string | undefined, size: string | undefined, line: number): number | undefined {
    const [start = '', length = ''] = [offset?.trim(), size?.trim()];
    if (
      INTEGER.test(start) &&
      INTEGER.test(length) &&
      Number(start) + Number(length) <= LARGEST_WEIGHTS_BYTES
    )
      return Number(length);
    this.#anomalies.tell(
      'weights-range',
      `a constant claims the bytes from ${start.slice(0, 40)} of length ${length.slice(0, 40)}`,
      0,
      `line ${line}`,
    );
    return undefined;
  }

  #lookForLibraries({ attributes, name, line }: XmlElement): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (!LIBRARY.test(value.trimEnd().slice(-ENDING)) || this.#libraries.has(value)) continue;
      if (!this.#told.take()) return;
      this.#libraries.add(value);
      referTo(this.#context, {
        format: 'openvino-ir',
        purpose: 'library',
        target: value,
        access: 'execute',
        place: `line ${line}: ${name.slice(0, 60)}/${key.slice(0, 60)}`,
      });
    }
  }

  #information({ name, attributes, line }: XmlElement): void {
    for (const [key, value] of Object.entries(attributes))
      if (key !== 'name' && key !== 'version') this.#addText(`${name}/${key}`, value, line);
  }

  #addText(key: string, value: string, line: number): void {
    if (value.trim().length < 8) return;
    this.#metadata.add({
      key: key.slice(0, 200),
      value,
      place: `line ${line}`,
    });
  }

  #tell(
    property:
      | 'framework'
      | 'format-version'
      | 'name'
      | 'opset'
      | 'tensors'
      | 'parameters'
      | 'inputs'
      | 'outputs',
    value: string,
  ): void {
    this.#context.emit({ kind: 'model.info', property, value: value.slice(0, 200) });
  }
}

/** Inside `rt_info` and `meta_data` writers put what they like. */
function isInformation(element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent)
    if (at.name === 'rt_info' || at.name === 'meta_data') return true;
  return false;
}
