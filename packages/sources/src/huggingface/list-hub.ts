// The source `hf://`: a repository of the Hugging Face Hub at one commit. Source of truth: the documentation of the Hub API
// (`/api/models/{id}/revision/{rev}`, `/api/models/{id}/tree/{rev}`) and of its files (`/{id}/resolve/{rev}/{path}`).

import {
  LIMITS,
  type PathFilter,
  printableName,
  type SourceArtifact,
  SourceError,
  type SourceGap,
} from '@sentrascan/scanner/bytes/source';
import { gapArtifact } from '../file/file-artifact.ts';
import type { Failure, Head } from '../http/orders.ts';
import { listedArtifact } from '../remote/remote-artifact.ts';
import type { RemoteSession } from '../remote/session.ts';
import { hubEndpoint } from './hub-access.ts';
import { type HubLocator, readHubLocator } from './hub-locator.ts';

/** One entry of a listing, as far as it is used. */
interface HubFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256?: string;
  readonly gitOid?: string;
}

/** How files are named and which are wanted. */
export interface HubListing {
  /** What stands for the repository where it cannot be listed. */
  readonly label: string;
  /** Before each path; empty where it is the only thing that is scanned. */
  readonly prefix: string;
  readonly filter: PathFilter;
}

/** Lists the files of a repository at the commit that its revision is now. What cannot be listed is a gap. */
export function* listHub(
  locator: string,
  { label, prefix, filter }: HubListing,
  session: RemoteSession,
): Generator<SourceArtifact> {
  const gaps: SourceGap[] = [];
  try {
    const place = readHubLocator(locator);
    if (place === undefined)
      throw unlisted('unreadable', 'The locator is not of the form hf://org/model[@revision][/path].');
    const hub = new HubRepository(place, session);
    const commit = hub.resolve();
    let isAny = false;
    for (const file of hub.files(gaps)) {
      const path = prefix + printableName(file.path);
      isAny = true;
      if (!filter.takes(path)) continue;
      const { sizeBytes, sha256, gitOid } = file;
      yield listedArtifact(
        path,
        {
          ...{ source: 'huggingface', url: hub.addressOf(file.path), sizeBytes, commit },
          ...(sha256 === undefined ? {} : { sha256 }),
          ...(gitOid === undefined ? {} : { gitOid }),
        },
        session,
      );
    }
    if (!isAny && place.path !== '' && gaps.length === 0)
      throw unlisted('unreadable', 'The repository has no such file or folder.');
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    gaps.push(error.gap);
  }
  for (const gap of gaps) yield gapArtifact(printableName(label), gap);
}

class HubRepository {
  readonly #place: HubLocator;
  readonly #session: RemoteSession;
  readonly #endpoint: string;
  #commit = '';

  constructor(place: HubLocator, session: RemoteSession) {
    const endpoint = hubEndpoint(session.options.env);
    if (endpoint === undefined) throw unlisted('unreadable', 'HF_ENDPOINT is no address of a hub.');
    this.#endpoint = endpoint;
    this.#place = place;
    this.#session = session;
  }

  /** The commit that the revision is now; all that follows is of this one. */
  resolve(): string {
    const { type, id, revision } = this.#place;
    const asked = revision ?? 'main';
    const { value } = this.#json(`${this.#api()}/revision/${encodeURIComponent(asked)}`);
    const told = objectOf(value);
    const sha = textOf(told?.['sha']);
    if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
      throw unlisted('unreadable', 'The hub names no commit for the revision.');
    this.#commit = sha;
    const author = textOf(told?.['author']);
    const lastModified = textOf(told?.['lastModified']);
    this.#session.options.onProvenance?.({
      ...{ source: 'huggingface', endpoint: this.#endpoint, repository: `${type}/${id}` },
      ...{ revision: asked, commit: sha },
      ...(author === undefined ? {} : { author }),
      ...(lastModified === undefined ? {} : { lastModified }),
    });
    return sha;
  }

  /** Every file, page by page. @param gaps get what of the listing is missing */
  *files(gaps: SourceGap[]): Generator<HubFile> {
    const { path } = this.#place;
    const seen = new Set<string>();
    let count = 0;
    let next: string | undefined = `${this.#api()}/tree/${this.#commit}?recursive=true&expand=false`;
    for (let page = 0; next !== undefined; page++) {
      if (page >= LIMITS.hubPages.value || seen.has(next)) {
        gaps.push(cutGap(`after ${page} pages, which are too many or one another`));
        return;
      }
      seen.add(next);
      const answer = this.#json(next);
      if (!Array.isArray(answer.value)) throw unlisted('unreadable', 'The listing of the hub is no list.');
      for (const entry of answer.value) {
        const told = objectOf(entry);
        if (told === undefined) throw unlisted('unreadable', 'An entry of the listing is no object.');
        if (told['type'] === 'directory') continue;
        const file = fileOf(told);
        if (file === undefined) throw unlisted('unreadable', 'An entry of the listing has no path or size.');
        if (path !== '' && file.path !== path && !file.path.startsWith(`${path}/`)) continue;
        count += 1;
        if (count > LIMITS.hubFiles.value) {
          gaps.push(cutGap(`at the limit hubFiles (${LIMITS.hubFiles.value})`));
          return;
        }
        yield file;
      }
      next = this.#nextOf(answer.head);
    }
  }

  /** Where a file of the commit is. */
  addressOf(path: string): string {
    const { type, id } = this.#place;
    const folder = type === 'models' ? '' : `${type}/`;
    const escaped = path.split('/').map(encodeURIComponent).join('/');
    return `${this.#endpoint}/${folder}${id}/resolve/${this.#commit}/${escaped}`;
  }

  #api(): string {
    return `${this.#endpoint}/api/${this.#place.type}/${this.#place.id}`;
  }

  /** The address of the next page. Another host would get the listing and not the token; it is not asked. */
  #nextOf({ headers }: Head): string | undefined {
    const link = headers['link'];
    const target = link === undefined ? undefined : /<([^<>]*)>\s*;\s*rel="?next"?/.exec(link)?.[1];
    if (target === undefined) return undefined;
    const url = URL.parse(target, `${this.#endpoint}/`);
    if (url !== null && url.origin === new URL(this.#endpoint).origin) return url.href;
    throw unlisted('unreadable', 'The next page of the listing is said to be on another host.');
  }

  #json(url: string): { readonly value: unknown; readonly head: Head } {
    const answer = this.#session.bridge.ask({
      ...{ kind: 'whole', url, maxBytes: LIMITS.hubAnswerBytes.value },
      withinMs: this.#session.fileMs(undefined),
    });
    if (answer.kind === 'failed') throw unlisted(answer.failure.gap, answer.failure.reason);
    if (answer.kind !== 'bytes') throw unlisted('unreadable', 'The hub did not answer with a document.');
    try {
      return { value: JSON.parse(new TextDecoder().decode(answer.bytes)), head: answer.head };
    } catch {
      throw unlisted('unreadable', 'The answer of the hub is no JSON.');
    }
  }
}

function fileOf(told: Readonly<Record<string, unknown>>): HubFile | undefined {
  const path = textOf(told['path']);
  const lfs = objectOf(told['lfs']);
  const size = lfs?.['size'] ?? told['size'];
  if (
    path === undefined ||
    path === '' ||
    typeof size !== 'number' ||
    !Number.isSafeInteger(size) ||
    size < 0
  )
    return undefined;
  // A path that leads elsewhere would be asked of another repository.
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) return undefined;
  const sha256 = textOf(lfs?.['oid'])?.replace(/^sha256:/, '');
  const gitOid = lfs === undefined ? textOf(told['oid']) : undefined;
  return {
    ...{ path, sizeBytes: size },
    ...(sha256 !== undefined && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : {}),
    ...(gitOid !== undefined && /^[0-9a-f]{40}$/.test(gitOid) ? { gitOid } : {}),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 4096) : undefined;
}

function unlisted(kind: Failure['gap'], reason: string): SourceError {
  return new SourceError({ kind, reason, consequence: 'What is there was not scanned.' });
}

function cutGap(where: string): SourceGap {
  return {
    kind: 'limit',
    reason: `The listing of the repository was cut ${where}.`,
    consequence: 'Files that were not listed were not scanned.',
  };
}
