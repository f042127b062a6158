// What the keys of a GGUF file say of the model: templates, texts that a person or an application reads, and the
// properties that `inspect` prints. Vocabularies are neither.

import type { ModelProperty } from '@sentrascan/contract';
import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';
import { emitTemplate } from '../template/emit-template.ts';
import { fileTypeName } from './ggml-types.ts';
import type { GgufString, GgufValue } from './read-value.ts';

const TEMPLATE_KEY = 'tokenizer.chat_template';
/** Characters of two templates that are shown where they part. */
const SHOWN_BEFORE = 12;
const SHOWN_AFTER = 60;
/** Keys whose value is a vocabulary in one string. */
const VOCABULARIES: ReadonlySet<string> = new Set(['tokenizer.huggingface.json', 'tokenizer.rwkv.world']);
const FILE_TYPE_KEY = 'general.file_type';

/** Keys that are a property of the model, exactly. */
const PROPERTIES: Readonly<Record<string, ModelProperty>> = {
  'general.architecture': 'architecture',
  'general.name': 'name',
  'general.author': 'author',
  'general.organization': 'author',
  'general.quantized_by': 'author',
  'general.license': 'licence',
  'general.license.name': 'licence',
  'general.license.link': 'licence',
  'general.source.url': 'base-model',
  'general.source.huggingface.repository': 'base-model',
  'general.source.repo_url': 'base-model',
  'general.tags': 'tag',
  'general.languages': 'language',
  'general.datasets': 'dataset',
  'tokenizer.ggml.model': 'tokenizer',
  'tokenizer.ggml.pre': 'tokenizer',
};

/** Keys with a number in them. */
const NUMBERED: readonly (readonly [RegExp, ModelProperty])[] = [
  [/^general\.base_model\.\d{1,4}\.(?:name|repo_url)$/, 'base-model'],
  [/^general\.dataset\.\d{1,4}\.(?:name|repo_url)$/, 'dataset'],
];

function propertyOf(key: string): ModelProperty | undefined {
  const exact = Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key] : undefined;
  return exact ?? NUMBERED.find(([pattern]) => pattern.test(key))?.[1];
}

/** States facts of one key. */
export function tellKey(context: FormatContext, key: string, value: GgufValue, at: number): void {
  if (value.kind === 'string') tellString(context, key, value.string, at);
  else if (value.kind === 'array') tellArray(context, key, value.strings, at);
  else tellNumber(context, key, value.value);
}

function tellString(context: FormatContext, key: string, string: GgufString, at: number): void {
  const { start, lengthBytes } = string;
  // Programs are looked for in values, and more in what is no text.
  context.explainValue(start, start + lengthBytes);
  if (key === TEMPLATE_KEY || key.startsWith(`${TEMPLATE_KEY}.`)) {
    const name = key === TEMPLATE_KEY ? 'default' : key.slice(TEMPLATE_KEY.length + 1);
    tellTemplate(context, name, string, key);
    return;
  }
  const text = textOf(context, string);
  if (text === undefined) {
    context.explainOpaque(start, start + lengthBytes);
    return;
  }
  const property = propertyOf(key);
  if (property !== undefined) context.emit({ kind: 'model.info', property, value: shortened(text) });
  if (!VOCABULARIES.has(key)) tellText(context, key, text, at);
}

function tellArray(context: FormatContext, key: string, strings: readonly GgufString[], at: number): void {
  const property = propertyOf(key);
  const isTemplates = key === `${TEMPLATE_KEY}s`;
  // Lists below `tokenizer.` are vocabularies.
  if (key.startsWith('tokenizer.') && !isTemplates) return;
  for (const [index, string] of strings.entries()) {
    const text = textOf(context, string);
    if (text === undefined) continue;
    const place = `${key}[${index}]`;
    if (isTemplates && /\{[{%]/.test(text)) tellTemplate(context, String(index), string, place);
    else tellText(context, place, text, at);
    if (property !== undefined) context.emit({ kind: 'model.info', property, value: shortened(text) });
  }
}

function tellNumber(context: FormatContext, key: string, value: number | bigint): void {
  if (key === FILE_TYPE_KEY)
    context.emit({ kind: 'model.info', property: 'quantization', value: fileTypeName(Number(value)) });
  else if (key.endsWith('.context_length'))
    context.emit({ kind: 'model.info', property: 'context-length', value: String(value) });
}

function tellText(context: FormatContext, key: string, text: string, at: number): void {
  const place = printableName(key);
  emitMetadata(context, { format: 'gguf', key: place, value: text, place, offset: at });
}

function tellTemplate(context: FormatContext, name: string, string: GgufString, key: string): void {
  // Readers decode what is no UTF-8 in ways of their own, and render it all the same.
  const maxBytes = LIMITS.templateCharacters.value * 4 + 4;
  const bytes = context.bytes.read(string.start, Math.min(string.lengthBytes, maxBytes));
  const text = new TextDecoder('utf-8').decode(bytes);
  context.emit({ kind: 'model.info', property: 'template', value: printableName(name) });
  if (name === 'default') compareTemplates(context, text, string.start);
  emitTemplate(context, {
    text,
    carrier: 'gguf',
    name,
    place: printableName(key),
    offset: string.start,
  });
}

/** Whoever reads the template of the repository does not read the one that llama.cpp renders. */
function compareTemplates(context: FormatContext, text: string, offset: number): void {
  const expected = context.role?.template;
  if (expected === undefined) return;
  const [own, other] = [settled(text), settled(expected)];
  if (own === other) return;
  let at = 0;
  while (at < own.length && own[at] === other[at]) at++;
  const from = Math.max(0, at - SHOWN_BEFORE);
  const shown = (template: string) => JSON.stringify(template.slice(from, at + SHOWN_AFTER));
  context.emit({
    kind: 'format.anomaly',
    format: 'gguf',
    anomaly: 'template-differs',
    detail: `at character ${at} its chat template has ${shown(own)}, and that of the repository ${shown(other)}`,
    offset,
    place: TEMPLATE_KEY,
  });
}

/** Templates are compared without what editors and converters change at the ends of lines and of the text. */
function settled(template: string): string {
  return template.replaceAll('\r\n', '\n').trim();
}

/** Control characters that no text holds. */
const BINARY = /[\0-\x08\x0e-\x1a]/;

/** The beginning of a string; undefined where it is no UTF-8 text. */
function textOf(context: FormatContext, { start, lengthBytes }: GgufString): string | undefined {
  const bytes = context.bytes.read(start, Math.min(lengthBytes, METADATA_READ_BYTES));
  try {
    // A character that the cut parts is not taken for an error.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: bytes.length < lengthBytes,
    });
    return BINARY.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function shortened(text: string): string {
  return text.slice(0, 200);
}
