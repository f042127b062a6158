// Scans the folder that is named first with toy plugins, in a process of its own, and prints the report: for tests of how
// that process ends. The second argument holds options of the scan as JSON.

import { scanArtifacts } from '../../../scanner/src/engine/scan-artifacts.ts';
import { listLocal } from '../../../sources/src/index.ts';
import { TOY_PLUGINS } from './toy-plugins.ts';

const [folder = '.', options = '{}'] = process.argv.slice(2);
const report = await scanArtifacts(
  listLocal([folder]),
  { locator: 'toys', resolved: 'toys', provenance: {} },
  { toolVersion: '0', jobs: 1, ...JSON.parse(options) },
  { plugins: TOY_PLUGINS, childEntry: new URL('./toy-child.ts', import.meta.url) },
);
process.stdout.write(JSON.stringify(report));
