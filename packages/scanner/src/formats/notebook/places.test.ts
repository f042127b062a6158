// Where in a notebook text can stand, and how the file can be written: whatever stands there is found, once, at its place.

import { assembleNotebook } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

/** Made up; its checksum holds. */
const TOKEN = ['ghp_', '16C7e42F292c6912E7710c838347Ae4H2Y7G'].join('');

function places(bytes: Uint8Array, name = 'notes.ipynb') {
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { findings, gaps } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  const found = findings.filter(({ ruleId }) => ruleId === 'secret/github-token');
  return { places: found.map(({ location }) => location), gaps: gaps.map(({ kind }) => kind) };
}

const image = (mediaType: string, text: string) =>
  `<iframe src="data:${mediaType};base64,${Buffer.from(text).toString('base64')}"></iframe>`;

const SPOTS: readonly (readonly [string, string, object])[] = [
  ['source', `x = 1\nt = "${TOKEN}"`, { cell: 0, part: 'source', line: 2 }],
  ['a comment', `# ${TOKEN}`, { cell: 0, part: 'source', line: 1 }],
  ['a shell line', `!git clone https://${TOKEN}@example.org/a.git`, { cell: 0, part: 'source', line: 1 }],
  ['a shell cell', `%%bash\nexport T=${TOKEN}`, { cell: 0, part: 'source', line: 2 }],
  ['a written file', `%%writefile .env\nT=${TOKEN}`, { cell: 0, part: 'source', line: 2 }],
  ['markdown', `[markdown]\n# A title\n${TOKEN}`, { cell: 0, part: 'source', line: 2 }],
  ['a raw cell', `[raw]\n${TOKEN}`, { cell: 0, part: 'source', line: 1 }],
  ['a stream', `x\n---\n[output] a\n${TOKEN}`, { cell: 0, part: 'output', output: 0, line: 2 }],
  [
    'coloured text',
    `x\n---\n[output] \x1b[32m${TOKEN.slice(0, 9)}\x1b[0m${TOKEN.slice(9)}`,
    { cell: 0, part: 'output', output: 0, line: 1 },
  ],
  ['HTML', `x\n---\n[html] <td>${TOKEN}</td>`, { cell: 0, part: 'output', output: 0, line: 1 }],
  [
    'an attribute',
    `x\n---\n[html] <a\nhref="?t=${TOKEN}">x</a>`,
    { cell: 0, part: 'output', output: 0, line: 2 },
  ],
  ['a comment of HTML', `x\n---\n[html] <!-- ${TOKEN} -->`, { cell: 0, part: 'output', output: 0, line: 1 }],
  [
    'entities',
    `x\n---\n[html] <p>${TOKEN.replace('_', '&#95;')}</p>`,
    { cell: 0, part: 'output', output: 0, line: 1 },
  ],
  ['JSON', `x\n---\n[json] {"a": {"token": "${TOKEN}"}}`, { cell: 0, part: 'output', output: 0, line: 1 }],
  ['a script', `x\n---\n[javascript] var t = "${TOKEN}"`, { cell: 0, part: 'output', output: 0, line: 1 }],
  ['an error', `x\n---\n[error] Error\nat f(${TOKEN})`, { cell: 0, part: 'output', output: 0, line: 2 }],
  [
    'a drawing',
    `x\n---\n[image/svg+xml] <svg><text>${TOKEN}</text></svg>`,
    { cell: 0, part: 'output', output: 0, line: 1 },
  ],
];

const FORMS: readonly (readonly [string, (source: string) => Uint8Array])[] = [
  ['as Jupyter writes it', (source) => assembleNotebook(source)],
  ['with whole strings', (source) => assembleNotebook(source, { form: 'whole' })],
  ['minified', (source) => assembleNotebook(source, { indent: 0 })],
  [
    'with a mark of byte order',
    (source) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), assembleNotebook(source)]),
  ],
  [
    'in UTF-16',
    (source) => Buffer.from(`\ufeff${Buffer.from(assembleNotebook(source)).toString()}`, 'utf16le'),
  ],
];

describe.each(FORMS)('a notebook %s', (_, assemble) => {
  it.each(SPOTS)('shows %s', (_spot, source, place) => {
    const bytes = assemble(source);
    expect(places(bytes)).toMatchObject({ places: [place], gaps: [] });
    expect(places(bytes, 'notes')).toMatchObject({ places: [place], gaps: [] });
  });
});

describe('a notebook', () => {
  it('shows its metadata', () => {
    const bytes = assembleNotebook('x', { metadata: { kernelspec: { name: 'python3', env: { T: TOKEN } } } });
    const line =
      Buffer.from(bytes)
        .toString()
        .split('\n')
        .findIndex((text) => text.includes(TOKEN)) + 1;
    expect(places(bytes).places).toEqual([{ line }]);
  });

  it.each([
    ['an attribute', `<a href="https://x.y/?t=${TOKEN}">x</a>`],
    ['a comment', `<!-- ${TOKEN} -->`],
    ['a script', `<b>x</b><script>t = "${TOKEN}"</script>`],
  ])('shows what stands in %s of its metadata', (_, note) => {
    expect(places(assembleNotebook('x', { metadata: { note } })).places).toHaveLength(1);
    expect(places(assembleNotebook(`x\n---\n[json] {"a": [${JSON.stringify(note)}]}`)).places).toHaveLength(
      1,
    );
  });

  it('hands on what data URIs hold', () => {
    expect(
      places(assembleNotebook(`x\n---\n[html] ${image('text/html', `<p>It says ${TOKEN}, and more.</p>`)}`))
        .places,
    ).toHaveLength(1);
  });

  it('never searches base64 as text', () => {
    const blob = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n'), Buffer.alloc(3000, 0x5a)]).toString(
      'base64',
    );
    const { findings } = scanSource(
      {
        path: 'a.ipynb',
        sizeBytes: 1,
        open: () => new MemoryAccess(assembleNotebook(`x\n---\n[image/png] ${blob}`)),
      },
      {},
      DEFAULT_PLUGINS,
      () => 0,
    );
    expect(findings.filter(({ category }) => category === 'secret')).toEqual([]);
  });

  it.each([
    ['a conflict', (text: string) => text.replace('"cells": [', '"cells": [\n<<<<<<< HEAD\n=======\n')],
    ['its beginning cut off', (text: string) => `{"cells": [ oops ${text.slice(20)}`],
    ['its end cut off', (text: string) => text.slice(0, text.indexOf(TOKEN) + 200)],
  ])('is read with %s', (_, breakIt) => {
    const whole = Buffer.from(
      assembleNotebook(`a = 1\n---\nb = "${TOKEN}"\nimport pickle\npickle.load(f)\n---\nc = 3`),
    ).toString();
    const bytes = Buffer.from(breakIt(whole));
    expect(places(bytes)).toMatchObject({ places: [{ part: 'source' }] });
    expect(places(bytes).gaps).toContain('malformed');
  });
});
