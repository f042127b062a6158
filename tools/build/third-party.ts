// Collects the licences of what was bundled in, as those licences ask.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes `THIRD-PARTY-LICENSES.txt`. @throws Error where a bundled package ships no licence text */
export function writeThirdPartyLicences(root: string, inputs: readonly string[], dist: string): void {
  const packages = [...new Set(inputs.map(packageOf).filter((name) => name !== undefined))].sort();
  const texts = packages.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined || !existsSync(path.join(folder, file)))
      throw new Error(`${name} ships no licence text`);
    return `${name} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

function packageOf(input: string): string | undefined {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(input)?.[1];
}
