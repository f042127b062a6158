// What is no path: locators of remote sources, and how they may be shown. Loaded by local scans, too: nothing here is more
// than text.

/** The scheme of a remote locator; undefined for paths. A local file of such a name is named with `./` before it. */
export function schemeOf(named: string): 'https' | 'http' | 'hf' | undefined {
  const scheme = /^(https?|hf):\/\//i.exec(named)?.[1]?.toLowerCase();
  return scheme === 'https' || scheme === 'http' || scheme === 'hf' ? scheme : undefined;
}

/** True for a locator of a remote source. */
export function isRemoteLocator(named: string): boolean {
  return schemeOf(named) !== undefined;
}

/**
 * A locator as reports and messages may name it: no user, no password, no query (signatures and tokens stand there), no
 * fragment. Paths are returned as they are.
 */
export function shownLocator(named: string): string {
  const scheme = schemeOf(named);
  if (scheme === undefined) return named;
  const bare = named.replace(/[?#][\s\S]*$/, '');
  const more = bare === named ? '' : '?…';
  if (scheme === 'hf') return bare + more;
  const url = URL.parse(bare);
  return url === null ? `${scheme}://…` : `${url.origin}${url.pathname}${more}`;
}

/** What the files of a locator are told apart by, where several things are scanned at once. */
export function labelOf(locator: string): string {
  const shown = shownLocator(locator).replace(/\?…$/, '');
  const parts = shown
    .slice(shown.indexOf('://') + 3)
    .split('/')
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? 'remote';
  if (schemeOf(locator) === 'hf') return last.replace(/@.*$/, '') || 'remote';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
