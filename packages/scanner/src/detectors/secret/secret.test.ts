import { describe, expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

const TOKEN = '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';
const PASSWORD = 'gH7kQ2mZx9';

function scan(text: string, name = 'notes.txt') {
  const bytes = Buffer.from(text);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { findings, gaps } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  return { findings: findings.filter(({ category }) => category === 'secret'), gaps };
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a token', () => {
  it.each([
    ['in prose', `the token ${TOKEN} was found`],
    ['behind an escape', `"a\\n${TOKEN}\\n"`],
    ['behind an escape of a URL', `https://x.dev/?t%3D${TOKEN}`],
    ['in base64', `data: ${base64(`token=${TOKEN}`)}`],
    ['in base64 at another alignment', `data: ${base64(`k=${TOKEN}`)}`],
    ['in hexadecimal digits', Buffer.from(TOKEN).toString('hex')],
    ['in escapes of Unicode', [...TOKEN].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join('')],
    ['in escapes of URLs', [...TOKEN].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')],
    ['behind one escape', `{"t": "\\u0067${TOKEN.slice(1)}"}`],
    ['in two literals', `t = "${TOKEN.slice(0, 20)}" + "${TOKEN.slice(20)}"`],
    ['in two literals side by side', `t = "${TOKEN.slice(0, 20)}" "${TOKEN.slice(20)}"`],
    ['over two lines of a shell', `T=${TOKEN.slice(0, 20)}\\\n${TOKEN.slice(20)}\n`],
  ])('is found %s', (_, text) => {
    expect(scan(text).findings.map(({ ruleId }) => ruleId)).toEqual(['secret/github-token']);
  });

  it.each([
    ['split within its mark', `t = "gh" + "p_${TOKEN.slice(4)}"\n`],
    ['joined', `t = "".join(["${TOKEN.slice(0, 9)}", "${TOKEN.slice(9)}"])\n`],
    ['added to', `t = "ghp_"\nt_key = t\nt_key += "${TOKEN.slice(4)}"\n`],
    ['filled in', `key = '%s%s' % ('ghp_', '${TOKEN.slice(4)}')\n`],
    ['decoded', `import base64\nt = base64.b64decode("${base64(TOKEN)}").decode()\n`],
  ])('is found %s by Python', (_, source) => {
    expect(scan(source, 'a.py').findings.map(({ ruleId }) => ruleId)).toEqual(['secret/github-token']);
  });

  it('is none within a word or deep in base64', () => {
    expect(scan(`x${TOKEN}`).findings).toEqual([]);
    expect(scan(`${TOKEN}x`).findings).toEqual([]);
    const key = 'AKIAJLX2R76EDT435JEH';
    const noise = base64(
      Array.from({ length: 150 }, (_, index) => String.fromCharCode((index * 97) % 256)).join(''),
    );
    expect(scan(`${noise.slice(0, 150)}/${key}/${noise.slice(0, 150)}`).findings).toEqual([]);
  });

  it('is told once with the count of its places, the first of them', () => {
    const { findings } = scan(`a ${TOKEN}\nb ${TOKEN}\nc ${TOKEN}\n`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      evidence: { value: 'ghp_…pbCX (len=40)', count: 3 },
      location: { line: 1, column: 3 },
    });
  });

  it('counts in folders of tests as much where it is proven, and a step less where it is not', () => {
    expect(scan(TOKEN, 'tests/a.txt').findings[0]?.severity).toBe('critical');
    expect(scan(`password=${PASSWORD}`, 'a.env').findings[0]?.severity).toBe('high');
    for (const folder of ['tests', 'docs', 'examples'])
      expect(scan(`password=${PASSWORD}`, `${folder}/a.env`).findings[0]?.severity).toBe('medium');
  });
});

describe('a token whose checksum is wrong', () => {
  const WRONG = `${TOKEN.slice(0, -1)}Y`;

  it.each([
    `token = "${WRONG}"`,
    `password = "${WRONG}"`,
    `headers = {"Authorization": "Bearer ${WRONG}"}`,
    `https://svc:${WRONG}@git.acme.dev/x.git`,
  ])('is none, whatever it is assigned to: %s', (text) => {
    expect(scan(text, 'a.py').findings).toEqual([]);
  });
});

describe('a URL whose host is a variable', () => {
  it('holds a password that the code leaves in it', () => {
    const [finding] = scan(`url = f"postgresql://admin:${PASSWORD}@{DB}/prod"\n`, 'a.py').findings;
    expect(finding?.ruleId).toBe('secret/database-url');
  });

  it.each(['{USER}:{PASSWORD}', 'user:password', 'user:mypass12', '$USER:$PASSWORD'])(
    'not of %s',
    (login) => {
      expect(scan(`url = f"postgresql://${login}@{DB}/prod"\n`, 'a.py').findings).toEqual([]);
    },
  );
});

describe('of rules that overlap', () => {
  it.each([
    ['secret/database-url', `DATABASE_PASSWORD=postgresql://svc:${PASSWORD}@db1.acme.dev/app`, 'a.env'],
    ['secret/github-token', `password = "${TOKEN}"`, 'a.py'],
    ['secret/github-token', `headers = {"Authorization": "Bearer ${TOKEN}"}`, 'a.py'],
    ['secret/github-token', `https://svc:${TOKEN}@git.acme.dev/x.git`, 'a.txt'],
    ['secret/kubernetes-secret', `kind: Secret\ndata:\n  password: ${base64(PASSWORD)}\n`, 'a.yaml'],
    [
      'secret/registry-auth',
      `{"auths": {"r.acme.dev": {"auth": "${base64(`svc:${PASSWORD}`)}"}}}`,
      'config.json',
    ],
  ])('%s stays alone of %s', (ruleId, text, name) => {
    expect(scan(text, name).findings.map((finding) => finding.ruleId)).toEqual([ruleId]);
  });

  it('several secrets of one encoded text are all told', () => {
    const text = base64(`a=${TOKEN}\npassword=${PASSWORD}\n`);
    expect(new Set(scan(`x: ${text}`).findings.map(({ ruleId }) => ruleId))).toEqual(
      new Set(['secret/github-token', 'secret/password']),
    );
  });
});

describe('a column', () => {
  it.each([
    ['a.csv', `user,password,role\nsvc,${PASSWORD},admin\n`],
    ['a.csv', `user;"password"\nsvc;"${PASSWORD}"\n`],
    ['a.tsv', `user\tpassword\nsvc\t${PASSWORD}\n`],
    ['a.md', `| user | password |\n|---|:---:|\n| svc | \`${PASSWORD}\` |\n`],
  ])('headed like a secret holds some: %s', (name, text) => {
    const [finding] = scan(text, name).findings;
    expect(finding).toMatchObject({ ruleId: 'secret/password', evidence: { value: '… (len=10)' } });
  });

  it.each([
    ['a.csv', `${'a_long_name_of_a_column,'.repeat(240)}password\n${'1,'.repeat(240)}${PASSWORD}\n`],
    ['a.md', `| user | password |\n|---|---|\n${'| a | |\n'.repeat(510)}| svc | ${PASSWORD} |\n`],
    [
      'a.md',
      `|${' x |'.repeat(300)} password |\n${'|---'.repeat(301)}|\n|${' 1 |'.repeat(300)} ${PASSWORD} |\n`,
    ],
    [
      'a.yaml',
      `kind: Secret\ndata:\n${'  size: MTIz\n'.repeat(2000)}  cert: ${'QUJD'.repeat(4000)}\n  password: ${base64(PASSWORD)}\n`,
    ],
  ])('is read as far as it goes: %s', (name, text) => {
    expect(scan(text, name).findings).toHaveLength(1);
  });

  it('of tokens of language holds none', () => {
    expect(scan('id,token,tag\n1,hello,NN\n2,world2,NN\n', 'a.csv').findings).toEqual([]);
  });
});

describe('what is read only in part', () => {
  it('is a gap where places are too many to try', () => {
    const { gaps } = scan('sk-ant-api03-.'.repeat(1 << 16));
    expect(gaps.every(({ kind }) => kind === 'limit')).toBe(true);
  });

  it('tells at most the limit, and how many more there are', () => {
    const lines = Array.from({ length: 150 }, (_, index) => `password=Zx${index}kQ2mZx9\n`).join('');
    const { findings, gaps } = scan(lines, 'a.env');
    expect(findings).toHaveLength(100);
    expect(gaps.map(({ reason }) => reason).join()).toContain('150');
  });
});

it('finds what a part of a long text begins and the next one ends', () => {
  const filler = 'a line of nothing in particular\n'.repeat(40_000);
  const text = `${filler}password=${PASSWORD}\n${filler}`;
  expect(scan(text, 'a.log').findings.map(({ ruleId }) => ruleId)).toEqual(['secret/password']);
});

describe('what names no secret', () => {
  it.each([
    [
      'the name of a resource',
      'secret_arn=arn:aws:secretsmanager:us-east-1:123456789012:secret:Database-a1b2c3',
    ],
    [
      'an address of Sentry, which every browser is sent',
      'DSN="https://0123456789abcdef0123456789abcdee:fedcba9876543210fedcba9876543210@sentry.io/12345"',
    ],
  ])('%s', (_, text) => expect(scan(text, '.env').findings).toEqual([]));
});
