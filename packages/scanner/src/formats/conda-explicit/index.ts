// Lists of packages that conda writes as text: `conda list`, `conda list --export`, and `conda list --explicit`, whose archives are
// installed as they are (the lock files for one platform of conda-lock).
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
import { type CondaListKind, condaListKind } from './list-kind.ts';

const LINE = /[^\r\n]+/g;
/** How conda-lock writes what pip installs beside. */
const PIP_LINE = /^#[ \t]{0,20}pip[ \t]{1,20}/;

export const format: Format = {
  id: 'conda-explicit',
  title: 'List of packages of conda',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    return encoding !== undefined && condaListKind(decoded(head, encoding)) !== undefined
      ? 'probable'
      : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const limit = LIMITS.settingsTextBytes.value;
    const content = bytes.read(0, limit);
    const text = decoded(content, textEncoding(content, content.length === bytes.sizeBytes));
    const kind = condaListKind(text) ?? 'explicit';
    const recorder = new ManifestRecorder(context, `conda-${kind === 'table' ? 'list' : kind}`, true);
    const readLine = READERS[kind];
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

type LineReader = (line: string, offset: number, recorder: ManifestRecorder) => void;

const readArchive: LineReader = (line, offset, recorder) => {
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
};

/** `numpy=1.21.0=py39_0` */
const readExported: LineReader = (line, offset, recorder) => {
  if (line.startsWith('#') || line === '' || line.startsWith('@')) return;
  const [name = '', version, build = ''] = line.split('=', 3);
  addInstalled(name, version, build === 'pypi_0', line, offset, recorder);
};

/** `numpy   1.21.0   py39_0   conda-forge` */
const readRow: LineReader = (line, offset, recorder) => {
  if (line.startsWith('#') || line === '') return;
  const [name = '', version, build, channel] = line.slice(0, 1000).split(/\s{1,200}/);
  addInstalled(name, version, channel === 'pypi' || build === 'pypi', line, offset, recorder);
};

function addInstalled(
  name: string,
  version: string | undefined,
  isOfPip: boolean,
  line: string,
  offset: number,
  recorder: ManifestRecorder,
): void {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}$/.test(name) || version === undefined || version === '') {
    recorder.notUnderstood(offset);
    return;
  }
  const ecosystem = isOfPip ? ('pypi' as const) : ('conda' as const);
  recorder.add({
    ecosystem,
    name,
    version,
    specifier: `==${version}`,
    relation: 'locked',
    raw: line,
    offset,
  });
}

const READERS: Readonly<Record<CondaListKind, LineReader>> = {
  explicit: readArchive,
  export: readExported,
  table: readRow,
};

function decoded(bytes: Uint8Array, encoding: ReturnType<typeof textEncoding>): string {
  return new TextDecoder(encoding === undefined || encoding === 'single-byte' ? 'latin1' : encoding).decode(
    bytes,
  );
}
