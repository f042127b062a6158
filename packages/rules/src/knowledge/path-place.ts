// Where a path or address leads, as loaders on any system would take it. Pure text, no file system.

/** Every place that a target may lead to, seen from the folder of the model. */
export const PATH_PLACES = [
  'inside',
  /** `..` leads out of the folder. */
  'parent',
  'absolute',
  /** `C:\\...`, also relative to a drive. */
  'drive',
  /** `\\\\server\\share`. */
  'unc',
  /** A scheme: `http://`, `gs://`. `file:` counts as absolute. */
  'address',
  /** `~` of a shell. */
  'home',
  /** A NUL character: what stands behind it is cut by some readers. */
  'nul',
] as const;

/** Where a target leads, seen from the folder of the model. */
export type PathPlace = (typeof PATH_PLACES)[number];

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]{1,31}:(?:\/\/|\\\\)/;

/**
 * Classifies a target. The worst reading counts: both separators separate, `%2e` and `%2f` are decoded once.
 *
 * @param target as the model writes it
 */
export function placeOfPath(target: string): PathPlace {
  if (target.includes('\0')) return 'nul';
  const text = target.trim();
  if (/^file:/i.test(text)) return 'absolute';
  if (SCHEME.test(text)) return 'address';
  if (/^[\\/]{2}[^\\/]/.test(text)) return 'unc';
  if (isOnDrive(text)) return 'drive';
  if (/^[\\/]/.test(text)) return 'absolute';
  if (/^~(?:[\\/]|$)/.test(text)) return 'home';
  return leavesFolder(text) || leavesFolder(decodedOnce(text)) ? 'parent' : 'inside';
}

/** `C:x` as well, which lies below the current folder of a drive; `x:0` is an output of a graph. */
function isOnDrive(text: string): boolean {
  return /^[A-Za-z]:(?!\d$)/.test(text);
}

function leavesFolder(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

function decodedOnce(text: string): string {
  return text.replace(/%(2e|2f|5c)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
