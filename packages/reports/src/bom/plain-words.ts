// Texts of scanned data for a bill of materials: one visible line, no place of anybody's machine, no credentials.

import { visibleText } from '../visible-text.ts';

const MAX_CHARACTERS = 1_000;
const MAX_PATH_CHARACTERS = 4_096;

/** One line of text. */
export function plainWords(text: string): string {
  return visibleText(text, MAX_CHARACTERS).trim();
}

/** A logical path, whole. */
export function plainPath(path: string): string {
  return visibleText(path, MAX_PATH_CHARACTERS);
}

/** `/home/me/x`, `~/x`, `C:\x`, `file:///x`: a place on the machine of whoever made the model. */
const LOCAL_PLACE = /^(?:file:|[\\/~]|[A-Za-z]:[\\/])/;

/** A name, of which a path on somebody's machine keeps its last part alone. */
export function nameWithoutPlace(text: string): string {
  const words = plainWords(text);
  if (!LOCAL_PLACE.test(words) && !words.includes('\\')) return words;
  return words.split(/[\\/]+/).findLast((part) => part !== '') ?? '';
}

const ADDRESS = /^(?:git\+|hg\+|svn\+|bzr\+)?(?:https?|ssh|git|ftp):\/\//i;

/**
 * An address as a URI, without user, password, query and fragment.
 *
 * @returns undefined for what is none: a path, another scheme, a text that does not parse
 */
export function publicAddress(text: string): string | undefined {
  const short = text.trim();
  // `git@host:owner/name`, as git writes it.
  const [, host, path] = /^(?:git\+)?[\w.-]{1,64}@([\w.-]{1,253}):([\w./-]{1,1000})$/.exec(short) ?? [];
  const candidate = host !== undefined && path !== undefined ? `ssh://${host}/${path}` : short;
  if (!ADDRESS.test(candidate) || candidate.length > 2_000) return undefined;
  try {
    const url = new URL(candidate);
    url.username = '';
    url.password = '';
    url.search = '';
    url.hash = '';
    if (url.hostname === '') return undefined;
    return url.href.replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/g, (one) => encodeURIComponent(one));
  } catch {
    return undefined;
  }
}
