// CoreML models (`.mlmodel`, and `model.mlmodel` of a `.mlpackage`): a protobuf of one model or of a pipeline of models.
// Numbers are skipped; what names code of the application or files is told.

import type { NamedString } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import { METADATA_READ_BYTES } from '../embedded-content.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { MessageWalk } from '../protobuf/message-walk.ts';
import type { Span } from '../protobuf/scalar-fields.ts';
import { readMessage, type WireField } from '../protobuf/wire.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';
import { BLOB_FILE, OPERATION } from './program-schema.ts';
import { recogniseModel } from './recognise.ts';
import {
  CUSTOM,
  CUSTOM_ENTRY,
  DESCRIPTION,
  LINKED_FILE,
  METADATA,
  MODEL,
  NUMERIC_MODELS,
  WALKED_MODELS,
} from './schema.ts';

/** Names of inputs and outputs that are told. */
const TOLD_NAMES = 32;

/** Files of weights begin with the folder of the package (coremltools, milproto_to_pymil.py). */
const MODEL_PATH = /^@model_path\/?/;

const METADATA_KEYS: Readonly<Record<number, string>> = {
  1: 'shortDescription',
  2: 'versionString',
  3: 'author',
  4: 'license',
};

export const format: Format = {
  id: 'coreml',
  title: 'CoreML model',
  extensions: ['.mlmodel'],

  identify(probe: Probe) {
    return recogniseModel(probe);
  },

  walk(context: FormatContext) {
    new ModelWalk(context).run();
  },
};

class ModelWalk {
  readonly #walk: MessageWalk;
  readonly #operations = new OperationTally('coreml');
  readonly #texts: MetadataFacts;
  readonly #files = new Set<string>();
  #names = 0;

  constructor(context: FormatContext) {
    this.#walk = new MessageWalk(context, 'coreml');
    this.#texts = new MetadataFacts(context, 'coreml');
  }

  run(): void {
    const walk = this.#walk;
    const { context } = walk;
    this.#say('framework', 'CoreML');
    walk.visit(MODEL, () => ({ onField: (field) => this.#model(field) }));
    walk.visit(DESCRIPTION, () => ({ onField: (field) => this.#description(field) }));
    walk.visit(METADATA, () => ({ onField: (field) => this.#metadata(field) }));
    walk.visit(CUSTOM, () => this.#custom());
    walk.visit(LINKED_FILE, () => ({ onField: (field) => this.#linked(field) }));
    walk.visit(BLOB_FILE, () => ({
      onField: (field) => (field.number === 1 ? this.#blobFile(field) : undefined),
    }));
    walk.visit(OPERATION, () => ({
      onField: (field) => (field.number === 1 ? this.#operation(field) : undefined),
    }));
    walk.walk(MODEL, { start: 0, end: context.bytes.sizeBytes });
    walk.finish(context.bytes.sizeBytes);
    this.#operations.emit(context);
  }

  #model({ number, value }: WireField): undefined {
    if (number === 1) this.#say('format-version', `specification ${value}`);
    const kind = NUMERIC_MODELS[number] ?? WALKED_MODELS[number];
    if (kind !== undefined) this.#say('architecture', kind);
  }

  #description(field: WireField): undefined {
    const property = field.number === 1 ? 'inputs' : field.number === 10 ? 'outputs' : undefined;
    if (property === undefined || this.#names++ >= TOLD_NAMES) return;
    this.#say(property, this.#textIn(field, 1));
  }

  #metadata(field: WireField): undefined {
    const key = METADATA_KEYS[field.number];
    if (key !== undefined) {
      const value = this.#walk.text(field, METADATA_READ_BYTES);
      this.#text(key, value, field.at);
      if (key === 'license') this.#say('licence', value);
      if (key === 'author') this.#say('author', value);
    } else if (field.number === 100) {
      this.#text(this.#textIn(field, 1), this.#textIn(field, 2, METADATA_READ_BYTES), field.at);
    }
  }

  /** A layer or model that the application must bring: its class, and the texts among its parameters. */
  #custom() {
    const strings: NamedString[] = [];
    const walk = this.#walk;
    const { place } = walk;
    let at = 0;
    walk.visit(CUSTOM_ENTRY, () => {
      let name = '';
      return {
        onField: (field) => {
          if (field.number === 1) name = walk.text(field);
          if (field.number !== 2) return undefined;
          const value = this.#textIn(field, 20);
          if (value !== '') strings.push({ name, value });
          return undefined;
        },
      };
    });
    return {
      onField: (field: WireField) => {
        at ||= field.at;
        if (field.number === 10) strings.unshift({ name: 'className', value: walk.text(field) });
        return undefined;
      },
      onEnd: () => {
        const op = place.endsWith('customModel[0]') ? 'customModel' : 'customLayer';
        this.#operations.add({ op, domain: '', place: () => place, strings, offset: at });
      },
    };
  }

  /** Name and search path of another model, each in a message of its own. */
  #linked(field: WireField): undefined {
    const target = this.#textIn(field, 1, REFERENCE_READ_BYTES);
    if (target !== '') this.#reference('linked-model', target, 'execute', field.at);
  }

  #blobFile(field: WireField): undefined {
    const written = this.#walk.text(field, REFERENCE_READ_BYTES);
    if (this.#files.has(written)) return;
    if (this.#files.size >= LIMITS.graphOperations.value) {
      this.#walk.context.gap({
        kind: 'limit',
        reason: `The model names more files of weights than the limit graphOperations allows (${LIMITS.graphOperations.value}).`,
        consequence: 'Where the others lie was not judged.',
        location: { offset: field.at },
      });
      return;
    }
    this.#files.add(written);
    this.#say('external-reference', written);
    this.#reference('weight-file', written.replace(MODEL_PATH, ''), 'read', field.at);
  }

  #operation(field: WireField): undefined {
    const { place } = this.#walk;
    const met = { op: this.#walk.text(field), domain: 'mil', strings: [], offset: field.at };
    this.#operations.add({ ...met, place: () => place });
  }

  #reference(purpose: string, target: string, access: 'read' | 'execute', offset: number): void {
    const { context, place } = this.#walk;
    referTo(context, { format: 'coreml', purpose, target, access, place, offset });
  }

  #text(key: string, value: string, offset: number): void {
    this.#texts.add({ key, value, place: this.#walk.place, offset });
  }

  /** A text field of the message in `span`; the last one, where there are several. */
  #textIn(span: Span, number: number, maxBytes: number = LIMITS.modelNameBytes.value): string {
    let text = '';
    readMessage(this.#walk.source, span.start, span.end, (field) => {
      if (field.number === number && field.wireType === 2) text = this.#walk.text(field, maxBytes);
    });
    return text;
  }

  #say(
    property:
      | 'framework'
      | 'format-version'
      | 'architecture'
      | 'inputs'
      | 'outputs'
      | 'licence'
      | 'author'
      | 'external-reference',
    value: string,
  ): void {
    if (value === '') return;
    const told = value.slice(0, LIMITS.modelNameBytes.value);
    this.#walk.context.emit({ kind: 'model.info', property, value: told });
  }
}
