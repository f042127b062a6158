// Collects the licences of what was bundled in, as those licences ask.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** The text of the ISC licence, for packages that name it and ship no copy. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** Writes `THIRD-PARTY-LICENSES.txt`. @throws Error where a bundled package ships no licence text */
export function writeThirdPartyLicences(root: string, inputs: readonly string[], dist: string): void {
  const packages = [...new Set(inputs.map(packageOf).filter((name) => name !== undefined))].sort();
  const texts = packages.map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    return `${name} ${manifest.version}\n\n${licenceText(folder, name, manifest)}\n`;
  });
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

function packageOf(input: string): string | undefined {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(input)?.[1];
}

function licenceText(folder: string, name: string, { license, author }: Manifest): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file !== undefined && existsSync(path.join(folder, file)))
    return readFileSync(path.join(folder, file), 'utf8').trim();
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'ISC' || holder === undefined) throw new Error(`${name} ships no licence text`);
  return `ISC License\n\nCopyright ${holder}\n\n${ISC}`;
}
