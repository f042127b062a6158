// Renders `examples/README.md` from the table of examples.

import type { Example } from './recipes.ts';

/** The whole document. */
export function renderExamplesReadme(examples: readonly Example[]): string {
  const rows = examples.map((example) => `| \`${example.file}\` | ${example.what} | ${example.verdict} |`);
  return `<!-- Written by \`npm run examples\` from tools/examples/recipes.ts. -->

# Examples

\`npm run demo\` scans this folder. Honest models are made by the libraries that people use
(\`recipes/honest_models.py\`, versions pinned there) or assembled to their format; malicious ones are assembled from the
readable recipes in \`tools/examples/recipes.ts\`. Their payloads are inert: where one asks for a program, it is
\`echo inert\`. Do not load them all the same.

| file | what it is | verdict |
| --- | --- | --- |
${rows.join('\n')}

\`library.ts\` scans this folder with the library.
`;
}
