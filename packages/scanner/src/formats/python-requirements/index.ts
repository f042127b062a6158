// Lists of packages that pip installs, or is bound by. Source of truth: pip's documentation of the requirements file format and
// pypa/pip, src/pip/_internal/req/req_file.py; the `requires.txt` of setuptools (pkg_resources.Distribution._dep_map).

import { LIMITS } from '../../limits.ts';
import { condaListKind } from '../conda-explicit/list-kind.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { textEncoding } from '../text/encoding.ts';
import { decodeList } from './decode-list.ts';
import { mayBePackageList, type PackageListKind, packageListKind } from './package-list-names.ts';
import { readList } from './read-list.ts';
import { opensMetadata, readMetadata } from './read-metadata.ts';
import { readSetupCfg } from './read-setup-cfg.ts';

const NAMES = /\.(?:txt|in|pip|req|lock|lst)$|requirements$|^(?:METADATA|PKG-INFO|setup\.cfg|tox\.ini)$/i;

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
    if (kind === 'setup-cfg' || kind === 'tox-ini') readSetupCfg(context, text, kind);
    else if (kind === 'package-metadata') readMetadata(context, text);
    else readList(context, text, kind);
    if (content.length < bytes.sizeBytes) {
      context.gap({
        kind: 'limit',
        reason: `Its ${bytes.sizeBytes} bytes are more than the limit packageListBytes allows (${LIMITS.packageListBytes.value}).`,
        consequence: 'The packages behind that were not read.',
      });
    }
  },
};

type Kind = PackageListKind | 'setup-cfg' | 'tox-ini' | 'package-metadata';

/** By the path, by what other lists say of it, and by its lines. */
function kindOf(
  { name, path, role }: Pick<Probe, 'name' | 'path' | 'role'>,
  head: Uint8Array,
): Kind | undefined {
  // Most files are told by their names alone.
  if (role?.packages === undefined && !NAMES.test(name) && !mayBePackageList(path ?? name)) return undefined;
  const opening = decodeList(head.subarray(0, OPENING_BYTES & ~3));
  if (opening === undefined) return undefined;
  if (/^(?:METADATA|PKG-INFO)$/.test(name)) return opensMetadata(opening) ? 'package-metadata' : undefined;
  if (name === 'setup.cfg') return 'setup-cfg';
  if (name === 'tox.ini') return 'tox-ini';
  // Lists of conda are often called so, too, and are read as what they are.
  if (condaListKind(opening) !== undefined) return undefined;
  const isWhole = head.length <= OPENING_BYTES;
  const lines = isWhole ? opening : opening.slice(0, Math.max(0, opening.lastIndexOf('\n')));
  return packageListKind(path ?? name, lines) ?? role?.packages;
}
