// What a dialect is: the flavour of a structured text document (JSON, YAML, TOML), recognised by its keys. The format of
// the syntax parses once and knows nothing of flavours; it asks every dialect and lets each state its facts.

import type { Gap } from '@sentrascan/contract';
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
    // One dialect that fails must not lose what the others find.
    try {
      if (!dialect.recognise(document)) continue;
      context.recognised(dialect.id);
      isKnown = true;
      dialect.walk(document, context);
    } catch (error) {
      context.gap(crashOf(dialect, error));
    }
  }
  // Readers of YAML agree on the last one.
  if (isKnown && document.syntax === 'json') tellRepeatedKeys(context, document);
}

/** Names the dialect and the kind of error, never a message, which could hold bytes of the file. */
function crashOf({ id }: Dialect, error: unknown): Omit<Gap, 'artifact'> {
  const isNamed = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name);
  return {
    kind: 'crash',
    reason: `The dialect ${id} failed with ${isNamed ? error.name : 'an unknown error'}: a bug of the scanner.`,
    consequence: 'What it would have judged of the document was not judged.',
  };
}
