// Versions of PEP 440: parsed once into numbers that compare without looking at text again.

/** A number of a version. Dates and counters stay below 2^53; what does not is a bigint, and both compare with each other. */
export type VersionNumber = number | bigint;

/** What stands behind `+`; `'any'` is no version but the place behind every local release of one. */
export type LocalLabel = readonly (VersionNumber | string)[] | 'any';

/** One version, in the order that PEP 440 defines (https://peps.python.org/pep-0440/). */
export interface Version {
  readonly epoch: VersionNumber;
  /** Without zeros at the end: 1.0 and 1.0.0 are one version. */
  readonly release: readonly VersionNumber[];
  /** As many as were written: a compatible release and a prefix need to know. */
  readonly writtenSegments: number;
  /** -1: a development release of the final one, before its alphas; 0, 1, 2: alpha, beta, candidate; 3: final. */
  readonly phase: -1 | 0 | 1 | 2 | 3;
  readonly pre: VersionNumber;
  /** -1: no post-release. */
  readonly post: VersionNumber;
  /** Infinity: no development release. */
  readonly dev: VersionNumber;
  readonly local: LocalLabel | undefined;
}

/** Longer ones are not versions: the longest on PyPI has less than 80 characters. */
const MAX_VERSION_CHARACTERS = 256;

// The grammar of PEP 440, appendix B, with what it tolerates.
const GRAMMAR =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|rc|c)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const PLAIN = /^\d{1,9}(?:\.\d{1,9}){0,5}$/;

const PHASES: Readonly<Record<string, 0 | 1 | 2>> = {
  a: 0,
  alpha: 0,
  b: 1,
  beta: 1,
  c: 2,
  rc: 2,
  pre: 2,
  preview: 2,
};

/**
 * Parses a version.
 *
 * @returns undefined for what PEP 440 does not call a version
 */
export function parseVersion(text: string): Version | undefined {
  if (PLAIN.test(text)) return finalRelease(text.split('.').map(Number));
  if (text.length > MAX_VERSION_CHARACTERS) return undefined;
  const match = GRAMMAR.exec(text.trim().toLowerCase());
  if (match === null) return undefined;
  const [, epoch, release = '', phase, pre, dashPost, postWord, post, devWord, dev, local] = match;
  const segments = release.split('.').map(numberOf);
  const hasPost = dashPost !== undefined || postWord !== undefined;
  return {
    epoch: numberOf(epoch),
    release: withoutTrailingZeros(segments),
    writtenSegments: segments.length,
    phase: phase === undefined ? (devWord !== undefined && !hasPost ? -1 : 3) : (PHASES[phase] ?? 2),
    pre: phase === undefined ? 0 : numberOf(pre),
    post: hasPost ? numberOf(dashPost ?? post) : -1,
    dev: devWord === undefined ? Number.POSITIVE_INFINITY : numberOf(dev),
    local: local?.split(/[-_.]/).map((part) => (/^\d+$/.test(part) ? numberOf(part) : part)),
  };
}

/** The final release of these segments. */
export function finalRelease(segments: readonly VersionNumber[], epoch: VersionNumber = 0): Version {
  return {
    epoch,
    release: withoutTrailingZeros(segments),
    writtenSegments: segments.length,
    phase: 3,
    pre: 0,
    post: -1,
    dev: Number.POSITIVE_INFINITY,
    local: undefined,
  };
}

function numberOf(digits: string | undefined): VersionNumber {
  if (digits === undefined || digits === '') return 0;
  // By value: a small number behind many zeros is the number that others write without them.
  if (digits.length <= 15) return Number(digits);
  const value = BigInt(digits);
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

function withoutTrailingZeros(segments: readonly VersionNumber[]): readonly VersionNumber[] {
  let end = segments.length;
  while (end > 0 && Number(segments[end - 1]) === 0) end--;
  return end === segments.length ? segments : segments.slice(0, end);
}

/** Negative where `a` comes before `b`, 0 where PEP 440 calls them equal. */
export function compareVersions(a: Version, b: Version): number {
  const epochs = compareNumbers(a.epoch, b.epoch);
  if (epochs !== 0) return epochs;
  const segments = Math.max(a.release.length, b.release.length);
  for (let i = 0; i < segments; i++) {
    const order = compareNumbers(a.release[i] ?? 0, b.release[i] ?? 0);
    if (order !== 0) return order;
  }
  return (
    a.phase - b.phase ||
    compareNumbers(a.pre, b.pre) ||
    compareNumbers(a.post, b.post) ||
    compareNumbers(a.dev, b.dev) ||
    compareLocal(a.local, b.local)
  );
}

/** The release without epoch's, pre's, post's, dev's or local's difference: `1.0` of `1.0rc1.post2+x`. */
export function hasSameRelease(a: Version, b: Version): boolean {
  return (
    a.epoch === b.epoch &&
    a.release.length === b.release.length &&
    a.release.every((x, i) => x === b.release[i])
  );
}

/** An alpha, beta, candidate or development release. */
export function isPrerelease(version: Version): boolean {
  return version.phase !== 3 || version.dev !== Number.POSITIVE_INFINITY;
}

/** A post-release, in development or not. */
export function isPostrelease(version: Version): boolean {
  return version.post !== -1;
}

/** The version without what stands behind `+`. */
export function publicVersion(version: Version): Version {
  return version.local === undefined ? version : { ...version, local: undefined };
}

function compareNumbers(a: VersionNumber, b: VersionNumber): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** No label comes first; words come before numbers; a label comes before those that go on from it. */
function compareLocal(a: LocalLabel | undefined, b: LocalLabel | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === 'any') return -1;
  if (b === undefined || a === 'any') return 1;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x === y) continue;
    if (typeof x === 'string') return typeof y === 'string' ? (x < y ? -1 : 1) : -1;
    if (typeof y === 'string') return 1;
    const order = compareNumbers(x, y);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
