// What stands where a model should be: a pointer, a page, a text or nothing under a model's name. Whoever scans such a
// file has scanned something else, and must hear of it.

import { nameClaims } from '@sentrascan/rules';
import type { SourceGap } from '../bytes/source-artifact.ts';
import { type ArtifactNode, isExplainedByRole } from './artifact-node.ts';

/** Enough of a text to tell a pointer and a page by. */
const OPENING_BYTES = 512;

/** Formats whose files may well be texts, or empty. */
const NO_MODELS: ReadonlySet<string> = new Set([
  'text',
  'json',
  'yaml',
  'xml',
  'template',
  'settings',
  'python-source',
  'media',
  'data-file',
  'tensor-blob',
]);

/**
 * @param node after its content was recognised, and its claim taken from its name
 * @returns a gap where the name promises a model (or an archive) and the content is only text or nothing; where the
 *   content says that the real one lies elsewhere, whatever the name
 */
export function absentModelGap(
  node: Pick<ArtifactNode, 'name' | 'identity' | 'claim' | 'role' | 'bytes'>,
): SourceGap | undefined {
  const [only, ...others] = node.identity;
  if (others.length > 0 || (only !== 'text' && only !== 'empty') || isExplainedByRole(node)) return undefined;
  const what = only === 'empty' ? 'empty' : kindOfText(node.bytes.read(0, OPENING_BYTES));
  const isPromised =
    nameClaims(node.name, 'model') || (node.claim !== undefined && !NO_MODELS.has(node.claim));
  if (!isPromised && what !== 'a git-LFS pointer') return undefined;
  return {
    kind: 'unrecognised',
    reason: isPromised ? `It is named like a model, and it is ${what}.` : `It is ${what}.`,
    consequence: isPromised ? 'The model itself was not scanned.' : 'What it points to was not scanned.',
  };
}

function kindOfText(opening: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(opening);
  if (start.startsWith('version https://git-lfs.github.com/spec/')) return 'a git-LFS pointer';
  if (/^(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html|head|body)\b/i.test(start)) return 'an HTML page';
  return 'text';
}
