// Lists of archives that conda installs as they are: `conda list --explicit`, the lock files for one platform of conda-lock.
// https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { limitedItems } from '../limited-items.ts';
import { packageOfCondaArchive } from '../python-manifests/conda-archive.ts';
import { ManifestRecorder } from '../python-manifests/manifest-recorder.ts';
import { placesInText } from '../python-manifests/text-places.ts';
import { releaseOfArchive } from '../python-requirements/archive-name.ts';
import { parseRequirement } from '../python-requirements/parse-requirement.ts';
import { textEncoding } from '../text/encoding.ts';

const MARK =
  /^\uFEFF?(?:[ \t]{0,20}(?:#[^\n]{0,1000})?\r?\n){0,100}[ \t]{0,20}@EXPLICIT[ \t]{0,20}(?:\r?\n|$)/;
const LINE = /[^\r\n]+/g;
/** How conda-lock writes what pip installs beside. */
const PIP_LINE = /^#[ \t]{0,20}pip[ \t]{1,20}/;

export const format: Format = {
  id: 'conda-explicit',
  title: 'Explicit list of conda archives',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    return encoding !== undefined && MARK.test(decoded(head, encoding)) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const limit = LIMITS.settingsTextBytes.value;
    const content = bytes.read(0, limit);
    const text = decoded(content, textEncoding(content, content.length === bytes.sizeBytes));
    const recorder = new ManifestRecorder(context, 'conda-explicit', true);
    const lines = limitedItems(
      context,
      text.matchAll(LINE),
      'dialectItems',
      'The other packages were not read.',
    );
    for (const { 0: line, index } of lines) {
      const indent = line.length - line.trimStart().length;
      readLine(line.trim(), index + indent, recorder);
    }
    recorder.finish((offsets) => placesInText(text, offsets));
    if (bytes.sizeBytes > limit) {
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes are more than the limit settingsTextBytes allows (${limit}).`,
        consequence: 'The packages behind that were not read.',
      });
    }
  },
};

function readLine(line: string, offset: number, recorder: ManifestRecorder): void {
  const pip = PIP_LINE.exec(line)?.[0];
  if (pip !== undefined) {
    recorder.requirement(line.slice(pip.length), offset + pip.length, { group: 'pip', relation: 'locked' });
    return;
  }
  if (line.startsWith('#') || line === '' || line.startsWith('@')) return;
  const archive = packageOfCondaArchive(line);
  const wheel = archive === undefined ? releaseOfArchive(line.split('#', 1)[0] ?? '') : undefined;
  if (archive !== undefined) recorder.add({ ...archive, relation: 'locked', raw: line, offset });
  else if (wheel !== undefined)
    recorder.add({
      ...wheel,
      specifier: `==${wheel.version}`,
      relation: 'locked',
      source: line,
      raw: line,
      offset,
    });
  else if (parseRequirement(line) === undefined) recorder.notUnderstood(offset);
  else recorder.requirement(line, offset, { relation: 'locked' });
}

function decoded(bytes: Uint8Array, encoding: ReturnType<typeof textEncoding>): string {
  return new TextDecoder(encoding === undefined || encoding === 'single-byte' ? 'latin1' : encoding).decode(
    bytes,
  );
}
