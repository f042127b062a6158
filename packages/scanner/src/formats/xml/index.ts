// XML: read from end to end without ever expanding an entity, and shown to dialects by the outermost element. XML that no
// dialect knows is data. Source of truth: XML 1.0; XInclude 1.0.

import type { Format, FormatContext, Probe } from '../format.ts';
import { EmbeddedStreams } from '../java-stream/embedded-streams.ts';
import { XML_DIALECTS } from './dialects.ts';
import { tellDocumentType } from './document-type.ts';
import { readClassNames } from './object-graph.ts';
import { opensXml } from './opens-xml.ts';
import { type DocumentListener, readDocument } from './read-document.ts';
import type { XmlElement, XmlReader } from './xml-dialect.ts';
import { xmlEncoding } from './xml-encoding.ts';

const HEAD_BYTES = 4096;
const XINCLUDE = 'http://www.w3.org/2001/XInclude';

export const format: Format = {
  id: 'xml',
  title: 'XML',
  extensions: ['.xml', '.pmml'],
  walksBesideOthers: true,

  identify({ head, name }: Probe) {
    return opensXml(head, name) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const encoding = xmlEncoding(bytes.read(0, HEAD_BYTES));
    if (encoding.kind === 'unknown') {
      context.gap({
        kind: 'unsupported',
        reason: `The XML document is in the encoding ${encoding.label}, which is not read.`,
        consequence: 'What it says was not judged.',
      });
      return;
    }
    const document = new DocumentReader(context);
    const { soundBytes, problem } = readDocument(context, encoding, document);
    document.end();
    context.explain(0, soundBytes);
    if (problem === undefined) return;
    context.gap({
      kind: problem.kind,
      reason: `It begins as XML, and was not read in full: ${problem.reason}.`,
      consequence: 'What it says behind that place was read only in part.',
      location: { offset: soundBytes, lengthBytes: bytes.sizeBytes - soundBytes },
    });
  },
};

/** Hands the document to the dialects, and tells what counts in any of them. */
class DocumentReader implements DocumentListener {
  readonly #context: FormatContext;
  readonly #streams: EmbeddedStreams;
  #readers: XmlReader[] | undefined;
  #format = 'xml';
  #documentType: string | undefined;
  #isIncludeTold = false;
  #isSchemaTold = false;

  constructor(context: FormatContext) {
    this.#context = context;
    this.#streams = new EmbeddedStreams(context);
  }

  /** Kept until the outermost element tells what it counts for. */
  documentType(text: string): void {
    this.#documentType ??= text;
  }

  open(element: XmlElement): void {
    this.#readers ??= this.#recognise(element);
    for (const value of Object.values(element.attributes)) this.#streams.look(value, `line-${element.line}`);
    this.#lookForFiles(element);
    for (const reader of this.#readers) reader.open?.(element);
  }

  text(text: string, element: XmlElement): void {
    this.#streams.look(text, `line-${element.line}`);
    for (const reader of this.#readers ?? []) reader.text?.(text, element);
  }

  close(element: XmlElement): void {
    for (const reader of this.#readers ?? []) reader.close?.(element);
  }

  end(): void {
    if (this.#readers === undefined) this.#tellDocumentType();
    for (const reader of this.#readers ?? []) reader.end?.();
  }

  #recognise(root: XmlElement): XmlReader[] {
    const readers: XmlReader[] = [];
    for (const dialect of XML_DIALECTS) {
      if (!dialect.recognise(root)) continue;
      this.#context.recognised(dialect.id);
      if (dialect.isModel) this.#format = 'xml-model';
      readers.push(dialect.read(this.#context));
    }
    this.#tellDocumentType();
    // Aliases give object graphs any outermost element.
    if (readers.length === 0) readers.push(readClassNames(this.#context, 'xml-names'));
    return readers;
  }

  #tellDocumentType(): void {
    if (this.#documentType !== undefined) tellDocumentType(this.#context, this.#documentType, this.#format);
  }

  #lookForFiles({ localName, attributes, line }: XmlElement): void {
    const { href } = attributes;
    if (
      !this.#isIncludeTold &&
      localName === 'include' &&
      this.#isXInclude(attributes) &&
      href !== undefined
    ) {
      this.#isIncludeTold = true;
      this.#tell('include', `line ${line} includes ${href}`);
    }
    const schema = attributes['xsi:schemaLocation'] ?? attributes['xsi:noNamespaceSchemaLocation'] ?? '';
    if (!this.#isSchemaTold && /(?:^|\s)(?:file:|\\\\)/i.test(schema)) {
      this.#isSchemaTold = true;
      this.#tell('schema-file', `the schema is read from ${schema}`);
    }
  }

  /** The prefix is bound on the element or above it; by habit it is `xi`. */
  #isXInclude(attributes: Readonly<Record<string, string>>): boolean {
    return Object.values(attributes).includes(XINCLUDE) || attributes['href'] !== undefined;
  }

  #tell(anomaly: string, detail: string): void {
    const format = this.#format;
    this.#context.emit({ kind: 'format.anomaly', format, anomaly, detail: detail.slice(0, 200), offset: 0 });
  }
}
