// Mutation fuzzing of every format: `npm run fuzz:formats -- --count 100000 --seed 1 [--format gguf]`.
// Property: nothing throws, nothing takes longer than its size asks for.

import { parseArgs } from 'node:util';
import { fuzzFormats } from '../packages/testkit/src/fuzz-formats.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
  },
});
const started = performance.now();
const { inputs, byFormat, failures, slowestMs } = fuzzFormats({
  count: Number(values.count),
  seed: Number(values.seed),
  ...(values.format === undefined ? {} : { format: values.format }),
  onProgress: (done) => process.stderr.write(`${done} inputs\n`),
});
console.log(
  `${inputs} inputs from seed ${values.seed} over ${byFormat.size} formats and rules, ${failures.length} failures, ` +
    `slowest ${slowestMs.toFixed(0)} ms, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
for (const { format, seed, name, reason, hex } of failures.slice(0, 10))
  console.log(`${format} seed ${seed} (${name}): ${reason}\n  ${hex.slice(0, 400)}`);
process.exitCode = failures.length === 0 ? 0 : 1;
