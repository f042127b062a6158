// What a manifest says, in a form that tests compare: one line for each dependency.

import type { DependencyFact, Gap, ManifestFact } from '@sentrascan/contract';
import { MemoryAccess } from '../../scanner/src/bytes/random-access.ts';
import { DIALECTS } from '../../scanner/src/formats/dialects.generated.ts';
import { FORMATS } from '../../scanner/src/formats/formats.generated.ts';
import { LIMITS } from '../../scanner/src/limits.ts';
import { RecordingContext } from './recording-context.ts';

/** What the formats that read manifests make of a file. */
export interface ReadManifest {
  readonly manifest: ManifestFact | undefined;
  readonly dependencies: readonly DependencyFact[];
  readonly gaps: readonly Omit<Gap, 'artifact'>[];
}

const READERS: ReadonlySet<string> = new Set([
  'python-manifests',
  'conda-explicit',
  'script-metadata',
  'json',
  'yaml',
]);

/** Shows a file to the formats that read manifests. @param name the last component of its path */
export function readManifest(name: string, content: string | Uint8Array): ReadManifest {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const context = new RecordingContext(bytes, { name, dialects: DIALECTS });
  const head = bytes.subarray(0, LIMITS.probeHeadBytes.value);
  const probe = {
    bytes: new MemoryAccess(bytes),
    sizeBytes: bytes.length,
    head,
    tail: head,
    tailOffset: 0,
    name,
    role: undefined,
  };
  for (const format of FORMATS)
    if (READERS.has(format.id) && format.identify(probe) !== undefined) format.walk(context);
  return {
    manifest: context.factsOf('manifest')[0],
    dependencies: context.factsOf('dependency'),
    gaps: context.gaps,
  };
}

/** `line:column name[extras] specifier =version group/scope/relation ;marker @source`, without what is usual. */
export function linesOf({ dependencies }: ReadManifest): string[] {
  return dependencies.map((each) =>
    [
      `${each.place.line}:${each.place.column} ${each.ecosystem === 'conda' ? 'conda:' : ''}${each.name}`,
      each.extras.length > 0 ? `[${each.extras.join(',')}]` : '',
      ` ${each.specifier}`,
      each.version === undefined ? '' : ` =${each.version}`,
      each.group === '' ? '' : ` (${each.group})`,
      each.scope === 'runtime' ? '' : ` ${each.scope}`,
      each.relation === 'direct' ? '' : ` ${each.relation}`,
      each.confidence === 'high' ? '' : ` ${each.confidence}`,
      each.marker === undefined ? '' : ` ;${each.marker}`,
      each.source === undefined ? '' : ` @${each.source}`,
    ].join(''),
  );
}
