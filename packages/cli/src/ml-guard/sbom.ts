// `ml-guard sbom`: CycloneDX 1.5 as ML Guard writes it, with findings among the vulnerabilities.

import type { Report, Severity } from '@sentrascan/contract';
import type { Io } from '../io.ts';
import { timestampOf } from './compliance.ts';
import { existingPath, textOf, wordOf } from './options.ts';
import { ML_GUARD_EXIT, type MlGuardInvocation } from './program.ts';
import { checkOutput, resultOf, writeReport } from './scan.ts';
import { scanAsMlGuard, tellNotices } from './scan-as-ml-guard.ts';

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** Runs `sbom`. @returns 0, whatever was found: what was not read is marked in the bill */
export async function runSbom(invocation: MlGuardInvocation, io: Io): Promise<number> {
  existingPath(invocation.operand, io);
  const named = wordOf(invocation, 'minSeverity', '--min-severity', SEVERITIES) ?? 'medium';
  const minSeverity: Severity = named === 'info' ? 'low' : named;
  const file = textOf(invocation, 'output');
  if (file !== undefined) await checkOutput(file, invocation.operand, io);
  const scan = await scanAsMlGuard(invocation, io);
  const { sbom } = await import('@sentrascan/reports/bom');
  const { findRule } = await import('../catalogue.ts');
  const text = sbom(await withMlGuardIds(scan.report), {
    specVersion: '1.5',
    includeFindings: true,
    minSeverity,
    withoutLibraries: invocation.options['deps'] === false,
    weaknesses: findRule,
    timestamp: timestampOf(io),
  });
  const { errors } = resultOf(scan);
  await tellNotices([...scan.notices, ...errors], invocation.isVerbose, io);
  if (file === undefined) await io.stdout.write(text);
  else {
    await writeReport(file, text, io);
    await io.stdout.write(`Wrote CycloneDX SBOM to ${file}\n`);
  }
  return ML_GUARD_EXIT.ok;
}

/** Findings that have no advisory go by the id of ML Guard, which is what programs look for. */
async function withMlGuardIds(report: Report): Promise<Report> {
  const { identitiesOf, mlGuardNameOf } = await import('@sentrascan/rules/ml-guard');
  const identities = identitiesOf(report.artifacts);
  const findings = report.findings.map((finding) => {
    if (finding.category === 'vulnerability' || finding.category === 'malicious-package') return finding;
    const name = mlGuardNameOf(finding, identities.get(finding.artifact) ?? []);
    return name === undefined ? finding : { ...finding, ruleId: name.rule.id };
  });
  return { ...report, findings };
}
