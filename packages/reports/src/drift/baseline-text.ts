// A baseline, for people: what it covers, what was accepted, by whom and why.

import { type Baseline, compareSeverity, compareText } from '@sentrascan/contract';
import { markdownCode, markdownText } from '../markdown-text.ts';
import { createPaint, SEVERITY_STYLE } from '../paint.ts';
import { count, describeBytes } from '../place.ts';
import { visibleText } from '../visible-text.ts';

/** `12 files, 3 findings accepted, 1 gap`. */
export function baselineSentence({ artifacts, findings, gaps }: Baseline): string {
  const files = artifacts.filter(({ path }) => !path.includes('!')).length;
  const members = artifacts.length - files;
  return [
    count(files, 'file'),
    ...(members === 0 ? [] : [`${count(members, 'member')} of them`]),
    `${count(findings.length, 'finding')} accepted`,
    count(gaps.length, 'gap'),
  ].join(', ');
}

function madeBy({ tool, git }: Baseline): string {
  const commit = git?.commit === undefined ? '' : ` at ${git.commit}`;
  const remote = git?.remote === undefined ? '' : ` of ${git.remote}`;
  return `made by ${tool.name} ${tool.version}${commit}${remote}`;
}

const worstFirst = ({ findings }: Baseline) =>
  findings.toSorted((a, b) => compareSeverity(a.severity, b.severity) || compareText(a.artifact, b.artifact));

/** For a terminal. */
export function* baselineText(
  baseline: Baseline,
  options: { readonly color?: boolean } = {},
): Iterable<string> {
  const paint = createPaint(options.color ?? false);
  yield `${paint('bold', baselineSentence(baseline))}\n${visibleText(madeBy(baseline))}\n`;
  if (baseline.artifacts.length > 0) yield `\n${paint('bold', 'Files')}\n`;
  for (const { path, sizeBytes, identity, sha256 } of baseline.artifacts) {
    if (path.includes('!')) continue;
    const digest = sha256 === undefined ? 'no digest' : `sha256:${sha256.slice(0, 16)}`;
    const formats = identity.join(', ') || 'no known format';
    yield `  ${visibleText(path, 300)}  ${paint('dim', `${formats}, ${describeBytes(sizeBytes)}, ${digest}`)}\n`;
  }
  if (baseline.findings.length > 0) yield `\n${paint('bold', 'Accepted')}\n`;
  for (const { severity, artifact, ruleId, message, fingerprint, accepted, count: times } of worstFirst(
    baseline,
  )) {
    const often = times === undefined ? '' : ` (${times} times)`;
    yield `  ${paint(SEVERITY_STYLE[severity], severity.toUpperCase())} ${visibleText(artifact, 300)}  ${paint('dim', visibleText(`${ruleId} ${fingerprint}`))}\n`;
    yield `      ${visibleText(message, 400)}${often}\n`;
    yield `      ${paint('dim', visibleText(`${accepted.by}: ${accepted.reason}`, 400))}\n`;
  }
  if (baseline.gaps.length > 0) yield `\n${paint('bold', 'Not read or not judged')}\n`;
  for (const { artifact, kind, reason } of baseline.gaps)
    yield `  ${visibleText(artifact, 300)}  ${kind}: ${visibleText(reason, 400)}\n`;
}

/** For a page or a comment. */
export function* baselineMarkdown(baseline: Baseline): Iterable<string> {
  yield `## SentraScan baseline: ${baselineSentence(baseline)}\n\n${markdownText(madeBy(baseline))}\n`;
  yield '\n| File | Format | Size | SHA-256 |\n| --- | --- | --- | --- |\n';
  for (const { path, sizeBytes, identity, sha256 = '' } of baseline.artifacts) {
    if (path.includes('!')) continue;
    yield `| ${markdownCode(path)} | ${identity.join(', ')} | ${describeBytes(sizeBytes)} | ${markdownCode(sha256.slice(0, 16))} |\n`;
  }
  if (baseline.findings.length > 0)
    yield '\n| Severity | Where | Accepted finding | By | Why |\n| --- | --- | --- | --- | --- |\n';
  for (const { severity, artifact, ruleId, message, accepted } of worstFirst(baseline))
    yield `| ${severity} | ${markdownCode(artifact)} | ${markdownText(message)} ${markdownCode(ruleId)} | ${markdownText(accepted.by)} | ${markdownText(accepted.reason)} |\n`;
  if (baseline.gaps.length > 0) yield '\n| Where | Not read or not judged |\n| --- | --- |\n';
  for (const { artifact, kind, reason } of baseline.gaps)
    yield `| ${markdownCode(artifact)} | ${kind}: ${markdownText(reason)} |\n`;
}
