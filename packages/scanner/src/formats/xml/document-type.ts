// What a document type declares: entities, external files, parameter entities. Read from its raw text, nothing expanded.
// Source of truth: XML 1.0, sections 2.8 and 4.2.

import type { FormatContext } from '../format.ts';

/** Of the text that is looked at. */
const MAX_CHARACTERS = 1024 * 1024;
const SHOWN_CHARACTERS = 120;
const ENTITIES = 10_000;

// Over text whose white space was made single spaces.
const EXTERNAL_SUBSET = /^ ?[^\s<>[\]"']{1,200} (?:SYSTEM|PUBLIC) ?("[^"]{0,1000}"|'[^']{0,1000}')/;
const ENTITY = /<!ENTITY (% )?([^\s<>"'%&]{1,200}) (?:(SYSTEM|PUBLIC) ?)?("[^"]{0,4096}"|'[^']{0,4096}')/g;
const ANY_EXTERNAL_ENTITY = /<!ENTITY (?:% )?[^\s<>"'%&]{1,2000} (?:SYSTEM|PUBLIC)/;
const REFERENCE = /[&%][\w.:-]{1,200};/g;

/**
 * States what a document type declares.
 *
 * @param text what stands between `<!DOCTYPE` and its end
 * @param format `xml-model` for documents that are models, `xml` for others
 */
export function tellDocumentType(context: FormatContext, text: string, format: string): void {
  const read = text.slice(0, MAX_CHARACTERS).replace(/\s+/g, ' ');
  const tell = (anomaly: string, detail: string) =>
    context.emit({
      kind: 'format.anomaly',
      format,
      anomaly,
      detail: detail.slice(0, 200),
      offset: 0,
    });
  const external = EXTERNAL_SUBSET.exec(read);
  if (external !== null) tell('external-subset', `the document type lies at ${shown(external[1])}`);
  const told = new Set<string>();
  let count = 0;
  for (const [, parameter, name = '', source, value = ''] of read.matchAll(ENTITY)) {
    count += 1;
    if (count > ENTITIES) break;
    const anomaly =
      source !== undefined
        ? 'external-entity'
        : parameter !== undefined
          ? 'parameter-entity'
          : [...value.matchAll(REFERENCE)].length > 1
            ? 'entity-of-entities'
            : 'entity';
    if (told.has(anomaly)) continue;
    told.add(anomaly);
    tell(anomaly, `${source === undefined ? '' : 'external '}entity ${shown(name)}: ${shown(value)}`);
  }
  if (!told.has('external-entity') && ANY_EXTERNAL_ENTITY.test(read))
    tell('external-entity', 'an entity that is not written as the standard says');
  else if (count === 0 && /<!ENTITY\b/.test(read))
    tell('entity', 'an entity that is not written as the standard says');
}

function shown(text: string | undefined): string {
  return (text ?? '').slice(0, SHOWN_CHARACTERS);
}
