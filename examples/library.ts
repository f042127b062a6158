// Scans a folder with the library and prints what a person wants to know first. Run it after `npm run build`:
//   npx node examples/library.ts [PATH...]

import { type Finding, type Report, scan } from 'sentrascan';

const paths = process.argv.length > 2 ? process.argv.slice(2) : ['examples'];
const report: Report = await scan(paths);

console.log(`${report.verdict}: ${report.summary.artifacts} files, ${report.findings.length} findings`);

const byArtifact: Map<string, readonly Finding[]> = Map.groupBy(report.findings, (finding) => finding.artifact);
for (const [artifact, findings] of byArtifact) {
  console.log(`\n${artifact}`);
  for (const { severity, ruleId, message } of findings) console.log(`  ${severity} ${ruleId}: ${message}`);
}

for (const gap of report.gaps) console.log(`\nnot read: ${gap.artifact}: ${gap.reason} ${gap.consequence}`);
