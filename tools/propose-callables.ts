// `node tools/propose-callables.ts sinks | review FILE`: prints what the knowledge of callables holds as sinks for
// propose-callables/propose.py, and which of its proposals the knowledge does not hold yet. Changes nothing.

import { readFileSync } from 'node:fs';
import { CALLABLES } from '../packages/rules/src/knowledge/callables/callables.generated.ts';
import { type Judged, lookupCallable } from '../packages/rules/src/knowledge/lookup-callable.ts';

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Weak and argument-dependent entries make everything look dangerous: a sink is bad whatever flows into it. */
function isSink(judged: Judged): boolean {
  if (judged.standing !== 'dangerous' || judged.judgedByArgument === true) return false;
  if (judged.effect === 'call' || judged.effect === 'attribute' || judged.effect === 'denial-of-service')
    return false;
  return judged.severity === 'critical' || judged.severity === 'high';
}

/** `module<TAB>name<TAB>effect` of every listed dangerous callable. */
function printSinks(): void {
  const lines: string[] = [];
  for (const knowledge of CALLABLES) {
    for (const row of knowledge.rows) {
      if (row.entry.standing !== 'dangerous') continue;
      for (const module of words(knowledge.modules)) {
        for (const name of words(row.names)) {
          const judged = lookupCallable(module, name);
          if (isSink(judged)) lines.push(`${module}\t${name}\t${judged.effect}`);
        }
      }
    }
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The proposals whose exact pair is not listed. */
function printNewProposals(file: string): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [module, name] = line.split('\t');
    if (module === undefined || name === undefined) continue;
    if (lookupCallable(module, name).matched !== 'exact') process.stdout.write(`${line}\n`);
  }
}

const [command, file] = process.argv.slice(2);
if (command === 'sinks') printSinks();
else if (command === 'review' && file !== undefined) printNewProposals(file);
else process.stderr.write('usage: propose-callables sinks | review PROPOSALS.tsv\n');
