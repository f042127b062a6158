// What a member's name or link target would do where it is extracted. Shared by every container; judges nothing.

import type { EntryAnomaly } from '@sentrascan/contract';

/** The most characters of a name that a sentence shows. */
const SHOWN_NAME_CHARS = 120;

// biome-ignore format: one row per block
const BIDI_CONTROLS = new Set([
  0x061c, 0x200e, 0x200f,
  0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
  0x2066, 0x2067, 0x2068, 0x2069,
]);

/** A name as it may stand in a sentence: quoted, escaped, bounded. */
export function shownName(name: string): string {
  const cut = name.length > SHOWN_NAME_CHARS ? `${name.slice(0, SHOWN_NAME_CHARS)}...` : name;
  return JSON.stringify(cut);
}

/** The components of a path, split at both kinds of separators. */
function components(path: string): string[] {
  return path.split(/[/\\]/);
}

function isDrive(name: string): boolean {
  return /^[A-Za-z]:/.test(name);
}

function isUnc(name: string): boolean {
  return name.startsWith('\\\\') || name.startsWith('//');
}

/** Everything in a name that leaves the target directory or is not what a reader sees. Empty for honest names. */
export function nameAnomalies(name: string): EntryAnomaly[] {
  const found: EntryAnomaly[] = [];
  const shown = shownName(name);
  if (components(name).includes('..'))
    found.push({ kind: 'path-parent', detail: `${shown} climbs with '..'` });
  if (isUnc(name)) found.push({ kind: 'path-unc', detail: `${shown} names a network share` });
  else if (name.startsWith('/') || name.startsWith('\\')) {
    found.push({ kind: 'path-absolute', detail: `${shown} starts at the root` });
  }
  if (isDrive(name)) found.push({ kind: 'path-drive', detail: `${shown} starts with a drive letter` });
  if (name.includes('\\')) found.push({ kind: 'path-backslash', detail: `${shown} holds a backslash` });
  let nul = false;
  let control = false;
  let bidi = false;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0) nul = true;
    else if (code < 0x20 || (code >= 0x7f && code < 0xa0)) control = true;
    else if (code >= 0x061c && BIDI_CONTROLS.has(code)) bidi = true;
  }
  if (nul) found.push({ kind: 'path-nul', detail: `${shown} holds a NUL, where some readers end the name` });
  if (control) found.push({ kind: 'path-control', detail: `${shown} holds control characters` });
  if (bidi) found.push({ kind: 'path-bidi', detail: `${shown} holds characters that reorder its display` });
  return found;
}

/**
 * The name under which a case-insensitive or normalising file system would store the member.
 * Upper before lower, because some characters (ß, ſ) meet only there.
 */
export function foldedName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/**
 * True where a link placed at `linkName` with that target points outside the directory it is extracted into.
 *
 * @param relativeTo `link`: the target is relative to the link's directory (symbolic links); `root`: to the archive's
 *   root (hard links in tar)
 */
export function linkEscapes(linkName: string, target: string, relativeTo: 'link' | 'root'): boolean {
  if (target.startsWith('/') || target.startsWith('\\') || isDrive(target)) return true;
  let depth = 0;
  if (relativeTo === 'link') {
    for (const part of components(linkName).slice(0, -1)) {
      if (part === '' || part === '.') continue;
      depth += part === '..' ? -1 : 1;
    }
  }
  for (const part of components(target)) {
    if (part === '' || part === '.') continue;
    depth += part === '..' ? -1 : 1;
    if (depth < 0) return true;
  }
  return false;
}

/** Gives every member a child name of its own: the first keeps its name, later ones get `#2`, `#3`, ... */
export class ChildNames {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  unique(name: string): string {
    if (!this.#taken.has(name)) {
      this.#taken.add(name);
      return name;
    }
    let number = this.#next.get(name) ?? 2;
    while (this.#taken.has(`${name}#${number}`)) number += 1;
    this.#next.set(name, number + 1);
    const unique = `${name}#${number}`;
    this.#taken.add(unique);
    return unique;
  }
}
