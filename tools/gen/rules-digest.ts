// The digest that names the rules and the knowledge in every report: computed once here, so that no scan has to.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BANNER, type Output } from './output.ts';

const SOURCES = 'packages/rules/src';
const TARGET = `${SOURCES}/rules-digest.generated.ts`;

/** A hash over everything in packages/rules that can change a judgement: all sources but tests and this file. */
export function renderRulesDigest(root: string): Output {
  const hash = createHash('sha256');
  const files = readdirSync(path.join(root, SOURCES), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !TARGET.endsWith(`/${file}`))
    .sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, SOURCES, file)))
      .update('\0');
  return {
    path: TARGET,
    content: `${BANNER}\n/** Names the rules and the knowledge: equal text, equal digest. */\nexport const RULES_DIGEST = 'sha256:${hash.digest('hex')}';\n`,
  };
}
