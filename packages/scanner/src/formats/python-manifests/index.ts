// Manifests of Python projects in TOML: pyproject.toml, Pipfile, pixi.toml, and the lock files of Poetry, uv, PDM and PEP 751.

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { parseToml, type TomlText } from '../toml/parse-toml.ts';
import type { TomlNode } from '../toml/toml-node.ts';
import { readBrokenLines } from './broken-lines.ts';
import {
  manifestOfKeys,
  manifestOfName,
  opensManifest,
  TOML_LOCKS,
  type TomlManifest,
} from './manifest-kind.ts';
import { ManifestRecorder } from './manifest-recorder.ts';
import { readPipfile } from './read-pipfile.ts';
import { readPixiProject } from './read-pixi-project.ts';
import { readPyproject } from './read-pyproject.ts';
import { readPdmLock, readPoetryLock, readPylock } from './read-toml-locks.ts';
import { readUvLock } from './read-uv-lock.ts';
import { placesInText } from './text-places.ts';

const READERS: Readonly<
  Record<TomlManifest, (root: TomlNode, text: string, recorder: ManifestRecorder) => void>
> = {
  pyproject: readPyproject,
  pipfile: readPipfile,
  'pixi-project': readPixiProject,
  'poetry-lock': readPoetryLock,
  'uv-lock': readUvLock,
  'pdm-lock': readPdmLock,
  pylock: readPylock,
};

export const format: Format = {
  id: 'python-manifests',
  title: 'Manifest of a Python project',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes, name }: Probe) {
    const encoding = textEncoding(head, head.length === sizeBytes);
    if (encoding === undefined) return undefined;
    return manifestOfName(name) !== undefined || opensManifest(name, decoded(head, encoding))
      ? 'probable'
      : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const limit = LIMITS.settingsTextBytes.value;
    const content = bytes.read(0, limit);
    const text = decoded(content, textEncoding(content, content.length === bytes.sizeBytes));
    const toml = parseToml(text);
    const kind = manifestOfName(context.name) ?? manifestOfKeys(toml.root);
    if (kind === undefined) return;
    const recorder = new ManifestRecorder(context, kind, TOML_LOCKS.has(kind));
    READERS[kind](toml.root, text, recorder);
    if (toml.problems.length > 0 || toml.cut !== undefined)
      readBrokenLines(
        text,
        toml.problems.length > 0 ? 0 : (toml.cut?.offset ?? 0),
        TOML_LOCKS.has(kind),
        recorder,
      );
    recorder.finish((offsets) => placesInText(text, offsets));
    tellProblems(toml, text, context);
    if (bytes.sizeBytes > limit) {
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes are more than the limit settingsTextBytes allows (${limit}).`,
        consequence: 'The packages behind that were not read.',
      });
    }
  },
};

function decoded(bytes: Uint8Array, encoding: ReturnType<typeof textEncoding>): string {
  return new TextDecoder(encoding === undefined || encoding === 'single-byte' ? 'latin1' : encoding).decode(
    bytes,
  );
}

function tellProblems({ problems, cut }: TomlText, text: string, context: FormatContext): void {
  const [first] = problems;
  if (first !== undefined) {
    const [place] = placesInText(text, [first.offset]);
    context.gap({
      kind: 'malformed',
      reason:
        `Line ${place?.line ?? 1} is no TOML: ${first.reason}` +
        (problems.length === 1 ? '.' : `, and neither are ${problems.length - 1} others.`),
      consequence: 'Packages that stand there were only looked for line by line.',
    });
  }
  if (cut !== undefined) {
    context.gap({
      kind: 'limit',
      reason: `The TOML was not read to its end: ${cut.reason}.`,
      consequence: 'Packages behind that were only looked for line by line.',
    });
  }
}
