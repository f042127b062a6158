// What the release of PyTorch changes about `torch.load`: from 2.6 on it refuses pickles unless told otherwise, and before 2.6
// what it refused could be got around (CVE-2025-32434). Data only. Sources of truth: the release notes of PyTorch 2.6;
// GHSA-53q9-r3pm-6pq6.

/** The first release that is safe by default, as major and minor. */
const SAFE: readonly [number, number] = [2, 6];

/**
 * What a requirement says of the release.
 *
 * @param requirement a comparison and a release, `==2.5.1`
 * @returns `safe` where none before 2.6 is allowed, `older` where none from 2.6 on is; undefined where both are
 */
export function torchReleaseOf(requirement: string | undefined): 'safe' | 'older' | undefined {
  const [, sign, major, minor] = /^(==|>=|>|<=|<)(\d{1,3})\.(\d{1,3})/.exec(requirement ?? '') ?? [];
  if (sign === undefined) return undefined;
  const isBefore = Number(major) < SAFE[0] || (Number(major) === SAFE[0] && Number(minor) < SAFE[1]);
  const isFirst = Number(major) === SAFE[0] && Number(minor) === SAFE[1];
  if (sign === '==') return isBefore ? 'older' : 'safe';
  if (sign.startsWith('>')) return isBefore ? undefined : 'safe';
  return isBefore || (sign === '<' && isFirst) ? 'older' : undefined;
}
