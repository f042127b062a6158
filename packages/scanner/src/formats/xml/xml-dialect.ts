// What an XML dialect is: the flavour of a document, recognised by its outermost element. The format knows nothing of
// flavours; it shows each dialect that matches the elements as they stream by.

import type { FormatContext } from '../format.ts';

/** One element, as its opening tag is read. */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without it. */
  readonly localName: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** How deep it stands; 0 for the outermost. */
  readonly depth: number;
  readonly line: number;
  /** The element around it. */
  readonly parent: XmlElement | undefined;
}

/** Reads one document. */
export interface XmlReader {
  open?(element: XmlElement): void;
  /** Text or CDATA directly inside an element; may come in pieces. */
  text?(text: string, element: XmlElement): void;
  close?(element: XmlElement): void;
  /** The document ended, whole or not. */
  end?(): void;
}

/** A flavour of XML. Listed in dialects.ts. */
export interface XmlDialect {
  /** kebab-case; joins the artifact's identity. */
  readonly id: string;
  /** Its documents are models: what a document type declares counts against them. */
  readonly isModel: boolean;
  recognise(root: XmlElement): boolean;
  read(context: FormatContext): XmlReader;
}
