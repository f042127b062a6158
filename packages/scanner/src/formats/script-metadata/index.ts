// Inline metadata of a Python script (PEP 723): TOML in a comment, whose dependencies `uv run` and `pipx run` install.
// https://packaging.python.org/en/latest/specifications/inline-script-metadata/

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { ManifestRecorder } from '../python-manifests/manifest-recorder.ts';
import { readPyproject } from '../python-manifests/read-pyproject.ts';
import { placesInText } from '../python-manifests/text-places.ts';
import { at, startOf, textOf } from '../python-manifests/toml-values.ts';
import { textEncoding } from '../text/encoding.ts';
import { parseToml } from '../toml/parse-toml.ts';

const OPENING = /^# \/\/\/ script[ \t]{0,20}\r?$/m;

export const format: Format = {
  id: 'script-metadata',
  title: 'Inline metadata of a Python script',
  extensions: [],
  walksBesideOthers: true,

  identify({ head, sizeBytes }: Probe) {
    if (Buffer.from(head.buffer, head.byteOffset, head.length).indexOf('# /// script') < 0) return undefined;
    const encoding = textEncoding(head, head.length === sizeBytes);
    return encoding !== undefined && OPENING.test(new TextDecoder('latin1').decode(head))
      ? 'probable'
      : undefined;
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    // A script opens with it, or with what editors and lawyers want above it.
    const text = new TextDecoder().decode(bytes.read(0, LIMITS.probeHeadBytes.value * 4));
    const metadata = metadataOf(text);
    if (metadata === undefined) return;
    const { root, problems, cut } = parseToml(metadata);
    const recorder = new ManifestRecorder(context, 'script-metadata', false);
    for (const item of root.get('dependencies')?.items() ?? []) {
      const requirement = textOf(item);
      if (requirement !== undefined) recorder.requirement(requirement, startOf(item, metadata), {});
    }
    if (at(root, 'tool', 'uv') !== undefined) readPyproject(root, metadata, recorder);
    recorder.finish((offsets) => placesInText(metadata, offsets));
    const [first] = problems;
    if (first === undefined && cut === undefined) return;
    context.gap({
      kind: 'malformed',
      reason: `The metadata of the script is no TOML: ${first?.reason ?? cut?.reason ?? ''}.`,
      consequence: 'Packages that it names there were not all read.',
    });
  },
};

/** The TOML of the block, every character where it stands in the text, blanks for what is none of it. */
function metadataOf(text: string): string | undefined {
  const open = OPENING.exec(text);
  if (open === null) return undefined;
  const start = open.index + open[0].length;
  const block: string[] = [];
  let end = -1;
  for (const line of text.slice(start).split('\n')) {
    const plain = line.replace(/\r$/, '');
    if (block.length > 0 && plain !== '#' && !plain.startsWith('# ')) break;
    block.push(line.startsWith('#') ? ` ${line.slice(1)}` : line);
    if (plain === '# ///') end = block.length - 1;
  }
  if (end < 0) return undefined;
  const before = text.slice(0, start).replace(/[^\r\n]/g, ' ');
  return `${before}${block.slice(0, end).join('\n')}`;
}
