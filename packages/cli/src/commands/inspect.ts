// The verb `inspect`: says what models are, from their structure alone. It judges nothing; what a scan of the structure
// finds is counted.

import {
  INSPECT_SCHEMA,
  type InspectedArtifact,
  type InspectReport,
  type Report,
} from '@sentrascan/contract';
import { type Command, EXIT } from '../command.ts';
import { missingOf } from '../missing-paths.ts';
import { textOrJsonOption } from '../option-values.ts';
import { SCAN_OPTIONS, scanLimits } from '../scan-options.ts';

/** Prints what a model is. */
export const command: Command = {
  name: 'inspect',
  operands: '<path...>',
  summary: 'say what a model is, without loading it: format, architecture, tensors, licence',
  options: [
    { flags: '-f, --format <format>', description: 'text or json', defaultValue: 'text' },
    ...SCAN_OPTIONS,
  ],
  details: `
Reads headers only, in a fraction of a second whatever the size. It is no scan: use \`sentrascan scan\` for a verdict.
`,
  async run(invocation, io) {
    const format = textOrJsonOption(invocation, 'inspect cannot print');
    const missing = missingOf(invocation.operands, io.cwd);
    for (const named of missing)
      await io.stderr.write(`sentrascan: '${await shown(named)}' does not exist\n`);
    if (missing.length === invocation.operands.length) return EXIT.nothing;
    const { scanLocators } = await import('../scan-locators.ts');
    const limits = { ...(await scanLimits(invocation)), reads: 'structure', advisories: false } as const;
    const report = await scanLocators(invocation.operands, limits);
    const inspected = inspectedOf(report);
    if (format === 'json') {
      const printed: InspectReport = { schema: INSPECT_SCHEMA, artifacts: inspected };
      await io.stdout.write(`${JSON.stringify(printed, undefined, 2)}\n`);
    } else {
      for (const one of inspected) await io.stdout.write(await page(one));
    }
    const unread = report.gaps.filter(({ kind }) => kind !== 'skipped');
    for (const { artifact, reason } of unread.slice(0, 20))
      await io.stderr.write(`sentrascan: ${await shown(artifact)}: ${await shown(reason)}\n`);
    if (inspected.length > 0) return unread.length > 0 ? EXIT.inconclusive : EXIT.ok;
    await io.stderr.write('sentrascan: nothing to inspect: no file there\n');
    return EXIT.nothing;
  },
};

/** Every file, and every member of one that says something of a model. */
function inspectedOf(report: Report): InspectedArtifact[] {
  const findings = new Map<string, number>();
  for (const { artifact } of report.findings) findings.set(artifact, (findings.get(artifact) ?? 0) + 1);
  const inspected: InspectedArtifact[] = [];
  const queue = report.artifacts.map((artifact) => ({ artifact, isMember: false }));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { path, sizeBytes, identity, model, children } = next.artifact;
    if (!next.isMember || model !== undefined) {
      inspected.push({ path, sizeBytes, identity, model: model ?? {}, findings: findings.get(path) ?? 0 });
    }
    queue.unshift(...(children ?? []).map((artifact) => ({ artifact, isMember: true })));
  }
  return inspected;
}

const LABEL_COLUMN = 20;

/** A heading and a line for each property. */
async function page({ path, sizeBytes, identity, model, findings }: InspectedArtifact): Promise<string> {
  const what = identity.length === 0 ? 'no known format' : identity.join(', ');
  const { describeBytes } = await import('@sentrascan/reports');
  const lines = [`${await shown(path)}  (${what}, ${describeBytes(sizeBytes)})`];
  for (const [property, values] of Object.entries(model)) {
    lines.push(`  ${property.replaceAll('-', ' ').padEnd(LABEL_COLUMN)}${await shown(values.join(', '))}`);
  }
  if (findings > 0) lines.push(`  ${'findings'.padEnd(LABEL_COLUMN)}${findings}: see sentrascan scan`);
  return `${lines.join('\n')}\n`;
}

async function shown(text: string): Promise<string> {
  const { visibleText } = await import('@sentrascan/reports');
  return visibleText(text, 600);
}
