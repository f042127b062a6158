// Scans the folder that is named first and prints the report; with `network` as second argument it tries a connection
// first, to prove that the refusal works.

import { connect } from 'node:net';
import { scanArtifacts } from '../../../scanner/src/index.ts';
import { listLocal } from '../../../sources/src/index.ts';

const [folder = '.', wish] = process.argv.slice(2);
if (wish === 'network') connect(9, '127.0.0.1');
const target = { locator: folder, resolved: folder, provenance: {} };
const report = await scanArtifacts(listLocal([folder]), target, { toolVersion: '0', jobs: 2 });
process.stdout.write(JSON.stringify(report));
