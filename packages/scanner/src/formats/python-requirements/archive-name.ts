// Names of archives that hold a Python package, local or at the end of an address: which project and which release they say.

/** A release of a project. */
export interface NamedRelease {
  readonly name: string;
  readonly version: string;
}

const ARCHIVE = /\.(?:whl|egg|zip|tar|tgz|tbz|tbz2|txz|tlz|tar\.(?:gz|bz2|xz|lz|lzma|z))$/i;

/** Releases by PEP 440, the forms it normalises included: `1.0`, `v2!1.0-rc.1`, `1.0-1`, `1.0.post2.dev3+cu118`. */
const RELEASE =
  /^v?(?:\d{1,9}!)?\d{1,18}(?:\.\d{1,18}){0,12}(?:[-_.]?(?:alpha|a|beta|b|preview|pre|c|rc)[-_.]?\d{0,9})?(?:-\d{1,9}|[-_.]?(?:post|rev|r)[-_.]?\d{0,9})?(?:[-_.]?dev[-_.]?\d{0,18})?(?:\+[a-z0-9]{1,40}(?:[-_.][a-z0-9]{1,40}){0,12})?$/i;

/** @returns whether a text is a version of PEP 440 */
export function isRelease(text: string): boolean {
  return text.length <= 200 && RELEASE.test(text);
}

/** @returns whether a path or address ends like an archive of a package: a wheel, an egg, or what a source release comes in */
export function isArchive(path: string): boolean {
  return ARCHIVE.test(path);
}

/**
 * What the name of an archive says it holds, by the binary distribution format (PEP 427) and the source distribution format
 * (PEP 625, and the names written before it).
 *
 * @param path a path or address, without query and fragment; percent escapes are understood
 * @returns undefined where the name is no archive or does not say both
 */
export function releaseOfArchive(path: string): NamedRelease | undefined {
  const file = unescaped(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
  const suffix = file.length > 400 ? null : ARCHIVE.exec(file);
  if (suffix === null) return undefined;
  const stem = file.slice(0, suffix.index);
  const kind = suffix[0].toLowerCase();
  if (kind === '.whl' || kind === '.egg') {
    const [name, version, ...tags] = stem.split('-');
    if (name === undefined || version === undefined || (kind === '.whl' && tags.length < 3)) return undefined;
    return isName(name) && /^[vV]?\d/.test(version)
      ? { name, version: version.replace(/_/g, '-') }
      : undefined;
  }
  for (let at = stem.indexOf('-'); at > 0; at = stem.indexOf('-', at + 1)) {
    const version = stem.slice(at + 1);
    if (isRelease(version) && isName(stem.slice(0, at))) return { name: stem.slice(0, at), version };
  }
  return undefined;
}

function isName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]{0,198}[a-z0-9])?$/i.test(text);
}

/** `%2B` and its like; what is no escape stays as it is. */
export function unescaped(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
