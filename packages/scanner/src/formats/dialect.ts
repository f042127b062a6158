// What a dialect is: the flavour of a structured text document (JSON, YAML, TOML), recognised by its keys. The format of
// the syntax parses once and knows nothing of flavours; it asks every dialect and lets each state its facts.

import type { StructuredDocument } from './data-tree/data-node.ts';
import type { FormatContext } from './format.ts';
import { tellRepeatedKeys } from './repeated-keys.ts';

/** A flavour of structured text. Registered by its folder. */
export interface Dialect {
  /** kebab-case; joins the artifact's identity. */
  readonly id: string;
  readonly title: string;
  /** From the keys, and the name only where a key does not tell. Cheap: it is asked of every document. Throws nothing. */
  recognise(document: StructuredDocument): boolean;
  /** States facts and gaps. What a value says is data, whatever it is. */
  walk(document: StructuredDocument, context: FormatContext): void;
}

/** Asks every dialect; the ones that recognise the document join the identity and state their facts. */
export function walkDialects(context: FormatContext, document: StructuredDocument): void {
  let isKnown = false;
  for (const dialect of context.dialects) {
    if (!dialect.recognise(document)) continue;
    context.recognised(dialect.id);
    dialect.walk(document, context);
    isKnown = true;
  }
  // Readers of YAML agree on the last one.
  if (isKnown && document.syntax === 'json') tellRepeatedKeys(context, document);
}
