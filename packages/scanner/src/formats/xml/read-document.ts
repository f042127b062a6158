// Streams an XML document through a SAX parser that knows no entities but the five of XML: tags, texts, the raw document
// type. Malformed documents are read on as far as the parser gets.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { XmlElement } from './xml-dialect.ts';
import { type XmlEncoding, xmlChunks } from './xml-encoding.ts';

/** What the document shows while it is read. */
export interface DocumentListener {
  documentType(text: string): void;
  open(element: XmlElement): void;
  text(text: string, element: XmlElement): void;
  close(element: XmlElement): void;
}

/** How far it was read. */
export interface DocumentEnd {
  /** Bytes of whole pieces that were read before anything was wrong. */
  readonly soundBytes: number;
  readonly problem?: { readonly kind: 'malformed' | 'limit' | 'timeout'; readonly reason: string };
}

/** Reads on for so many faults; a document that is none has more. */
const MAX_FAULTS = 50;

/** Ends the parse from inside a handler; never leaves this file. */
class Enough extends Error {}

/** Reads the document and shows it. Never throws. */
export function readDocument(
  context: FormatContext,
  encoding: XmlEncoding,
  listener: DocumentListener,
): DocumentEnd {
  const reading = new Reading(listener);
  const { bytes, budget } = context;
  const end = Math.min(bytes.sizeBytes, LIMITS.xmlBytes.value);
  let soundBytes = 0;
  try {
    for (const chunk of xmlChunks(bytes, encoding, end)) {
      if (budget.isOutOfTime()) return { soundBytes, problem: { kind: 'timeout', reason: 'time was up' } };
      reading.parser.write(chunk.text);
      if (reading.problem === undefined) soundBytes = chunk.start;
    }
    reading.parser.close();
  } catch (error) {
    if (!(error instanceof Enough)) reading.fail('malformed', 'the parser gave up');
  }
  if (end < bytes.sizeBytes)
    reading.fail('limit', `it is longer than the limit xmlBytes (${LIMITS.xmlBytes.value})`);
  return reading.problem === undefined
    ? { soundBytes: bytes.sizeBytes }
    : { soundBytes, problem: reading.problem };
}

class Reading {
  readonly parser = new SaxesParser();
  problem: DocumentEnd['problem'];
  readonly #open: XmlElement[] = [];
  #faults = 0;
  #hasDocumentType = false;

  constructor(listener: DocumentListener) {
    const { parser } = this;
    parser.on('error', (error) => this.#fault(error.message));
    parser.on('doctype', (text) => {
      this.#hasDocumentType = true;
      listener.documentType(text);
    });
    parser.on('opentag', (tag) => listener.open(this.#push(tag)));
    parser.on('closetag', () => {
      const element = this.#open.pop();
      if (element !== undefined) listener.close(element);
    });
    const tellText = (text: string) => {
      const element = this.#open.at(-1);
      if (element !== undefined) listener.text(text, element);
    };
    parser.on('text', tellText);
    parser.on('cdata', tellText);
  }

  fail(kind: 'malformed' | 'limit', reason: string): void {
    this.problem ??= { kind, reason };
  }

  #push(tag: SaxesTagPlain): XmlElement {
    const { name } = tag;
    const element: XmlElement = {
      name,
      localName: name.slice(name.lastIndexOf(':') + 1),
      attributes: tag.attributes,
      depth: this.#open.length,
      line: this.parser.line,
      parent: this.#open.at(-1),
    };
    if (element.depth > LIMITS.xmlDepth.value) {
      this.fail('limit', `elements nest deeper than the limit xmlDepth (${LIMITS.xmlDepth.value})`);
      throw new Enough();
    }
    this.#open.push(element);
    return element;
  }

  #fault(message: string): void {
    // Entities of the document type are told with it; their uses stay as they are written.
    if (this.#hasDocumentType && /undefined entity/.test(message)) return;
    this.fail('malformed', message.slice(0, 120));
    this.#faults += 1;
    if (this.#faults > MAX_FAULTS) throw new Enough();
  }
}
