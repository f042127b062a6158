// Differential fuzzing of the pickle engine against CPython: `npm run fuzz:pickle -- --count 100000 --seed 1`.
// Property: every (module, name) that a reader of CPython resolves is in the report.

import { parseArgs } from 'node:util';
import { fuzzPickles } from '../packages/testkit/src/pickle-fuzz/fuzz-pickles.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
const started = performance.now();
const result = await fuzzPickles({ count, seed, onProgress: (done) => console.log(`${done} streams`) });
console.log(
  `${result.streams} streams from seed ${seed}, ${result.resolved} globals resolved by a reader, ` +
    `${result.misses.length} missed, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
for (const miss of result.misses.slice(0, 20)) {
  console.log(`seed ${miss.seed}: ${miss.reader} resolves ${JSON.stringify(miss.missing)} in ${miss.hex}`);
}
process.exitCode = result.misses.length === 0 ? 0 : 1;
