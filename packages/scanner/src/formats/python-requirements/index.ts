// Lists of packages that pip installs, or is bound by. Source of truth: pip's documentation of the requirements file format and
// pypa/pip, src/pip/_internal/req/req_file.py; the `requires.txt` of setuptools (pkg_resources.Distribution._dep_map).

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { decodeList } from './decode-list.ts';
import { type PackageListKind, packageListKind } from './package-list-names.ts';
import { readList } from './read-list.ts';

/** What of a list of a likely name is looked at. */
const OPENING_BYTES = 16 * 1024;

export const format: Format = {
  id: 'python-requirements',
  title: 'List of Python packages',
  extensions: [],
  walksBesideOthers: true,

  identify(probe: Probe) {
    return kindOf(probe, probe.head) === undefined ? undefined : 'probable';
  },

  walk(context: FormatContext) {
    const { bytes } = context;
    const content = bytes.read(0, LIMITS.packageListBytes.value);
    const kind = kindOf(context, content) ?? 'requirements';
    const text = decodeList(content);
    if (text === undefined) return;
    if (textEncoding(content, content.length === bytes.sizeBytes) === undefined)
      context.explain(0, content.length);
    readList(context, text, kind);
    if (content.length < bytes.sizeBytes) {
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes are more than the limit packageListBytes allows (${LIMITS.packageListBytes.value}).`,
        consequence: 'The packages behind that were not read.',
      });
    }
  },
};

/** By the path, by what other lists say of it, and by its lines. */
function kindOf(
  { name, path, role }: Pick<Probe, 'name' | 'path' | 'role'>,
  head: Uint8Array,
): PackageListKind | undefined {
  // Most files are told by their names alone.
  const place = path ?? name;
  if (role?.packages === undefined && !/\.(?:txt|in|pip|req|lock|lst)$|requirements$/i.test(name))
    return undefined;
  const opening = decodeList(head.subarray(0, OPENING_BYTES & ~3));
  if (opening === undefined) return undefined;
  const lines =
    head.length > OPENING_BYTES ? opening.slice(0, Math.max(0, opening.lastIndexOf('\n'))) : opening;
  return packageListKind(place, lines) ?? role?.packages;
}
