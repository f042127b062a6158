// A finding as evidence: complete in itself, and of a package with every advisory and every release that is asked for.

import type { EvidenceAdvisory, EvidenceFinding, Finding, Rule } from '@sentrascan/contract';
import { shortLocation } from '../place.ts';
import { toldAdvisories } from '../told-advisories.ts';

function advisoriesOf(finding: Finding): readonly EvidenceAdvisory[] {
  return toldAdvisories(finding).map(
    ({ id, aliases, severity, isScored, isMalicious, score, vector, affected, fixed }) => ({
      ...{ id, aliases, severity },
      ...(isScored || isMalicious ? {} : { isUnscored: true }),
      ...(isMalicious ? { isMalicious } : {}),
      ...{ score: score ?? null, vector: vector ?? null, affected: affected ?? null, fixed: fixed ?? null },
    }),
  );
}

/** Every release or specifier by which the package is asked for, each once, as the manifest names them. */
function releasesOf({ evidence }: Finding): readonly string[] {
  const { mentions } = evidence;
  const all: readonly unknown[] = Array.isArray(mentions) && mentions.length > 0 ? mentions : [evidence];
  const named = all.flatMap((mention) => {
    if (typeof mention !== 'object' || mention === null) return [];
    const { version, specifier } = mention as Readonly<Record<string, unknown>>;
    const release = typeof version === 'string' ? version : specifier;
    return typeof release === 'string' && release !== '' ? [release] : [];
  });
  return [...new Set(named)];
}

function packageOf(
  finding: Finding,
): Pick<EvidenceFinding, 'package' | 'releases' | 'advice' | 'advisories'> {
  const { category, evidence } = finding;
  const named = evidence['package'];
  const isAboutPackage = category === 'vulnerability' || category === 'malicious-package';
  if (!isAboutPackage || typeof named !== 'string') return {};
  const [releases, advisories] = [releasesOf(finding), advisoriesOf(finding)];
  return {
    package: named,
    ...(releases.length > 0 ? { releases } : {}),
    ...(typeof evidence['advice'] === 'string' ? { advice: evidence['advice'] } : {}),
    ...(advisories.length > 0 ? { advisories } : {}),
  };
}

/** @param digests by path, of artifacts or of what holds them */
export function evidenceFinding(
  finding: Finding,
  digests: ReadonlyMap<string, string | null>,
  rules: ReadonlyMap<string, Rule>,
): EvidenceFinding {
  const { ruleId, category, severity, confidence, artifact, location, message, fingerprint, waiver } =
    finding;
  const reason =
    waiver === undefined ? undefined : [waiver.reason, waiver.owner, waiver.expires, waiver.ticket];
  return {
    ...{ ruleId, title: rules.get(ruleId)?.title ?? '', category, severity, confidence, artifact },
    ...{ place: shortLocation(location), message, fingerprint, sha256: digests.get(artifact) ?? null },
    ...packageOf(finding),
    ...(reason === undefined ? {} : { waived: reason.filter((part) => part !== undefined).join(', ') }),
  };
}
