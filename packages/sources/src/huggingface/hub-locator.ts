// Locators of the Hugging Face Hub: `hf://org/model[@revision][/path]`, `hf://datasets/org/name...`, `hf://spaces/org/name...`.
// Source of truth: the paths of `HfFileSystem` in the documentation of huggingface_hub.

/** A repository of a hub, and which part of it. */
export interface HubLocator {
  readonly type: 'models' | 'datasets' | 'spaces';
  /** `org/name`, or a name alone as the oldest models have it. */
  readonly id: string;
  /** Branch, tag, commit or reference; undefined for the default branch. */
  readonly revision: string | undefined;
  /** A file or folder in it; empty for all. */
  readonly path: string;
}

const NAME = /^[\w.-]{1,96}$/;
/** References with a slash that are understood unescaped, as by `HfFileSystem`. */
const SPECIAL_REVISION = /^refs\/(?:convert|pr)\/[^/]+/;

/** Reads a locator; undefined where it is none. */
export function readHubLocator(locator: string): HubLocator | undefined {
  let rest = /^hf:\/\/(.*)$/is.exec(locator)?.[1]?.replace(/\/+$/, '') ?? '';
  let type: HubLocator['type'] = 'models';
  const typed = /^(models|datasets|spaces)\/(?=[^/]+\/[^/]|[^/]+@)/.exec(rest);
  if (typed !== null) {
    type = typed[1] as HubLocator['type'];
    rest = rest.slice(typed[0].length);
  }
  const at = rest.indexOf('@');
  const slashes = [...rest.slice(0, at < 0 ? undefined : at).matchAll(/\//g)].map(({ index }) => index);
  // After a second slash an `@` belongs to the name of a file.
  if (at >= 0 && slashes.length <= 1) {
    const id = rest.slice(0, at);
    const behind = rest.slice(at + 1);
    const written = SPECIAL_REVISION.exec(behind)?.[0] ?? behind.split('/')[0] ?? '';
    return located(type, id, decoded(written), behind.slice(written.length + 1));
  }
  const [first = '', second, ...more] = rest.split('/');
  return located(type, second === undefined ? first : `${first}/${second}`, undefined, more.join('/'));
}

function located(
  type: HubLocator['type'],
  id: string,
  revision: string | undefined,
  path: string,
): HubLocator | undefined {
  const names = id.split('/');
  const isId = names.length <= 2 && names.every((name) => NAME.test(name) && !/^\.+$/.test(name));
  if (!isId || revision === '') return undefined;
  return { type, id, revision, path: decoded(path) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
