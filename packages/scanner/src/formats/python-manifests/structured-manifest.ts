// What manifests in JSON and YAML have in common: the text that their offsets count in, and places in it.

import type { DependencyPlace } from '@sentrascan/contract';
import { MemoryAccess, type RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode, StructuredDocument } from '../data-tree/data-node.ts';
import { jsonDocumentOf } from '../data-tree/json-document.ts';
import type { FormatContext } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { ManifestRecorder } from './manifest-recorder.ts';
import { placesInBytes } from './text-places.ts';

const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27]);

/** A manifest that a dialect reads. */
export class StructuredManifest {
  readonly recorder: ManifestRecorder;
  readonly #text: RandomAccess;

  constructor(document: StructuredDocument, context: FormatContext, manifest: string, isLock: boolean) {
    this.recorder = new ManifestRecorder(context, manifest, isLock);
    this.#text = documentText(document, context);
  }

  /** Where the characters of a scalar begin, behind its quote if it has one. */
  startOf({ offset }: Pick<DataNode, 'offset'>): number {
    return QUOTES.has(this.#text.read(offset, 1)[0] ?? 0) ? offset + 1 : offset;
  }

  /** Where the characters of a key begin. */
  keyStart(keyOffset: number): number {
    return this.startOf({ offset: keyOffset });
  }

  /** States what was gathered. */
  finish(): void {
    this.recorder.finish((offsets): DependencyPlace[] => placesInBytes(this.#text, offsets));
  }
}

/** The text that offsets of a document of JSON or YAML count in. */
export function documentText({ syntax }: StructuredDocument, context: FormatContext): RandomAccess {
  return syntax === 'json' ? jsonDocumentOf(context.bytes).text : yamlText(context);
}

/** The text of a YAML document as its reader decodes it, as UTF-8. */
function yamlText({ bytes }: FormatContext): RandomAccess {
  const content = bytes.read(0, LIMITS.plainYamlTextBytes.value);
  const encoding = textEncoding(content, true);
  if (encoding === 'utf-8' && content[0] !== 0xef) return new MemoryAccess(content);
  const decoder = new TextDecoder(encoding === undefined || encoding === 'single-byte' ? 'latin1' : encoding);
  return new MemoryAccess(Buffer.from(decoder.decode(content)));
}
