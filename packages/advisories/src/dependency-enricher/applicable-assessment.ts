// What of an assessment holds for a mention: advisories speak of the packages of PyPI and of versions of PEP 440.

import { normalizedPackageName } from '@sentrascan/contract';
import type { AdvisoryGroup, Assessment } from '../assessment.ts';
import { parseVersion } from '../pep440/version.ts';
import type { Mention } from './wanted-package.ts';

/**
 * That every release of a name is an attack says nothing of the package that conda has under the same name, which others made:
 * for such a package nothing is known. Where the two are told to be the same software, under different names, it holds.
 */
export function applicableAssessment({ dependency }: Mention, assessment: Assessment): Assessment {
  const isNamesake =
    dependency.ecosystem === 'conda' && normalizedPackageName(dependency.name) === assessment.name;
  const groups = [...assessment.certain, ...assessment.possible];
  if (!isNamesake || !groups.some(isOfWholeName)) return assessment;
  const others = (list: readonly AdvisoryGroup[]) => list.filter((group) => !isOfWholeName(group));
  return {
    ...assessment,
    certain: others(assessment.certain),
    possible: others(assessment.possible),
    isCovered: groups.some((group) => !isOfWholeName(group)),
  };
}

function isOfWholeName({ isWholeName }: AdvisoryGroup): boolean {
  return isWholeName;
}

/** True where a release is named that stands in no order, and an advisory may or may not mean it. */
export function isIncomparable({ version }: Mention, { possible }: Assessment): boolean {
  return version !== undefined && possible.length > 0 && parseVersion(version) === undefined;
}
