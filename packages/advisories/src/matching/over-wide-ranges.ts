// Records of attacks whose ranges take in every release before the attack: a taken-over package was honest until then.

import type { AdvisoryRecord } from '../advisory-record.ts';
import { parseVersion } from '../pep440/version.ts';
import { complementOf, intersectionOf, only, unionOf, type VersionSet } from '../pep440/version-set.ts';

/**
 * Which releases are the attack, by ids of the issue. From what the maintainers wrote; the records say `introduced: 0` and name
 * as last affected the one malicious release.
 */
const ATTACKS: readonly { readonly ids: readonly string[]; readonly versions: readonly string[] }[] = [
  { ids: ['PYSEC-2026-206', 'GHSA-xmpw-2vmm-p4p6', 'CVE-2026-45758'], versions: ['0.10.1'] },
];

/** A record's versions, told apart. */
export interface ToldApart {
  readonly certain: VersionSet;
  /** Taken in by a range from the first release on, though a later one is named as the attack. */
  readonly overWide: VersionSet;
}

/**
 * Of a malicious record that reaches from the first version to a last affected one and lists no versions, only that last one is
 * certain. A range without an end stays what it is: the whole name is an attack.
 *
 * @param versions what the record says
 */
export function isOverWide(record: AdvisoryRecord, versions: VersionSet): ToldApart {
  if (record.isMalicious !== true) return { certain: versions, overWide: [] };
  const known = ATTACKS.find(({ ids }) => ids.some((id) => id === record.id || record.aliases.includes(id)));
  if (known !== undefined) {
    const attack = unionOf(known.versions.flatMap((text) => toInterval(text)));
    return { certain: intersectionOf(versions, attack), overWide: [] };
  }
  const [first] = versions;
  if (record.versions.length > 0 || first === undefined || first.from !== undefined) {
    return { certain: versions, overWide: [] };
  }
  if (first.to === undefined || !first.to.isAfter) return { certain: versions, overWide: [] };
  const last = only({ ...first.to.version, local: undefined });
  const certain = unionOf([last, ...versions.slice(1)]);
  return { certain, overWide: intersectionOf(versions, complementOf(certain)) };
}

function toInterval(text: string) {
  const version = parseVersion(text);
  return version === undefined ? [] : [only(version)];
}
