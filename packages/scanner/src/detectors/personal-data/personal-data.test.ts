import type { Finding } from '@sentrascan/contract';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';
import { searchIndex } from './search-index.ts';
import { TextSearch } from './search-text.ts';

const SSN = '536-90-4399';

function scan(text: string, path: string) {
  const bytes = Buffer.from(text, 'utf8');
  const source = { path, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  return scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
}

function findingsIn(text: string, path = 'sample.txt'): readonly Finding[] {
  return scan(text, path).findings.filter(({ category }) => category === 'pii');
}

function kindsIn(text: string, name?: string): string[] {
  return findingsIn(text, name).map(({ ruleId }) => ruleId);
}

describe('what stands around a number tells what it is', () => {
  test.each([
    ['its name', 'ssn = "536904399"', 'a.py'],
    ['its key', '{"id": 5, "patientSsn": "536904399"}', 'a.json'],
    ['the key of its list', '{"ssns": [\n  "536904398",\n  "536904399"\n]}', 'a.json'],
    ['the key of its block', 'ssn:\n  - 536904399\n', 'a.yaml'],
    ['words before it', 'The social security number of Ada is 536904399.', 'a.txt'],
    ['the header of its column', 'id,ssn,score\n1,536904399,0.5\n', 'a.csv'],
    ['a header with quotes around commas', 'id,note,ssn\n1,"a, b",536904399\n', 'a.csv'],
    ['the header of its one column', 'ssn\n536904399\n', 'a.csv'],
    ['a header with tabs', 'id\tssn\n1\t536904399\n', 'a.tsv'],
    ['a table of Markdown', '| id | ssn |\n|---|---|\n| 1 | 536904399 |\n', 'a.md'],
    ['a table that is aligned', '   id        ssn\n0   1  536904399\n', 'a.txt'],
    ['the columns of an INSERT', "INSERT INTO p (id, ssn) VALUES (1, '536904399');", 'a.sql'],
    [
      'the header of a table of HTML',
      '<table><tr><th></th><th>ssn</th></tr>\n<tr><th>0</th><td>536904399</td></tr></table>',
      'a.html',
    ],
    ['a tag', '<person><ssn>536904399</ssn></person>', 'a.xml'],
    ['the label above it', 'Social Security Number\n536904399\n', 'a.txt'],
  ])('%s', (_, text, name) => {
    expect(kindsIn(text, name)).toContain('pii/us-ssn');
  });

  test.each([
    ['another name', 'ssn = None\norder_id = 536904399'],
    ['another column', 'id,ssn,order\n1,,536904399\n'],
    ['another key of the line', '{"ssn": null, "order": 536904399}'],
    ['another tuple', "INSERT INTO p (id, ssn) VALUES (536904399, '');"],
    ['a list that was closed', 'ssn = []\nseeds = [536904399]'],
    ['a word that holds it', 'classnames 536904399'],
  ])('not %s', (_, text) => {
    expect(kindsIn(text)).not.toContain('pii/us-ssn');
  });

  test('accents and case do not matter, languages do not either', () => {
    expect(kindsIn('NUMÉRO DE SÉCURITÉ SOCIALE : 2 95 10 99 126 111 93')).toContain('pii/fr-nir');
    expect(kindsIn('身份证号码：360426199101010071')).toContain('pii/cn-resident-id');
    expect(kindsIn('ИНН: 500100732259')).toContain('pii/ru-inn');
  });
});

describe('many values of a kind', () => {
  test('are one finding with a count and the first lines', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `${row},ada.byron${row}@analytical.net`);
    const [finding, ...others] = findingsIn(`id,email\n${rows.join('\n')}\n`, 'people.csv');
    expect(others).toEqual([]);
    expect(finding?.evidence).toMatchObject({ count: 10_000 });
    expect(finding?.evidence['lines']).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('that are too many to take out of other findings are a gap', () => {
    const rows = Array.from({ length: 2001 }, (_, row) => `${row},ada.byron${row}@analytical.net`);
    const { gaps } = scan(`id,email\n${rows.join('\n')}\n`, 'people.csv');
    expect(gaps.map(({ reason }) => reason).join()).toContain('personalDataWithheld');
  });

  test('are told apart while they are a handful', () => {
    expect(kindsIn('ada@analytical.net, bo@analytical.net, bo@analytical.net')).toEqual([
      'pii/email',
      'pii/email',
    ]);
  });

  test('keep the header of their table across parts of the text', () => {
    const filler = Array.from({ length: 60_000 }, (_, row) => `${row},,nothing to see`);
    const text = `id,ssn,note\n${filler.join('\n')}\n7,536904399,x\n`;
    expect(text.length).toBeGreaterThan(2 ** 20);
    expect(kindsIn(text, 'people.csv')).toEqual(['pii/us-ssn']);
  });
});

describe('what is reported', () => {
  test('never shows the value, wherever it stands', () => {
    const text = `{"ssn": "${SSN}", "${SSN}": "ada.byron@analytical.net"}\n`;
    expect(JSON.stringify(scan(text, 'person.json'))).not.toMatch(/536-90-4399|ada\.byron/);
  });

  test('weighs less in folders of tests and documentation', () => {
    expect(findingsIn(`SSN: ${SSN}`, 'src/a.txt').map(({ severity }) => severity)).toEqual(['high']);
    expect(findingsIn(`SSN: ${SSN}`, 'tests/a.txt').map(({ severity }) => severity)).toEqual(['medium']);
  });

  test('has its place', () => {
    expect(findingsIn(`one\ntwo\nSSN: ${SSN}`)[0]?.location).toMatchObject({ line: 3, column: 6 });
  });

  test('leaves vocabularies alone', () => {
    expect(kindsIn(`ssn\n${SSN}\nssn 536904399\n`, 'vocab.txt')).toEqual([]);
    expect(kindsIn(`{"ssn": 536904399}`, 'vocab.json')).toEqual([]);
  });

  test('finds what only calls itself a vocabulary', () => {
    expect(kindsIn(`SSN of Ada: ${SSN}\n`, 'vocab.txt')).toEqual(['pii/us-ssn']);
  });
});

describe('hostile texts', () => {
  /** Milliseconds of the processor for the fastest of three passes. */
  function timeOf(text: string): number {
    const fact = {
      kind: 'text',
      segment: 'data',
      language: 'csv',
      text,
      ownedUnits: text.length,
      place: { in: 'file', line: 1, column: 1 },
    } as const;
    const times = [0, 1, 2].map(() => {
      const start = process.cpuUsage();
      new TextSearch(fact, 'people.csv', searchIndex(), () => undefined, undefined).search();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  const HEADER = 'ssn,phone,email,card number,iban,ip,passport\n';

  test.each([
    ['rows of SQL', "') values '"],
    ['rows of SQL behind one bracket', ') values '],
    ['digits', '7'],
    ['at signs', '@'],
    ['addresses without an end', 'a.b@c-d.'],
    ['digits and hyphens', '1-'],
    ['groups', '123-45-'],
    ['colons', ':'],
    ['pairs and colons', 'ab:'],
    ['dots', '1.'],
    ['brackets', '('],
    ['square brackets', 'ssn: ['],
    ['open lists', 'ssn ['],
    ['tags', '<td>'],
    ['headers of tables', '<th>ssn</th>'],
    ['plus signs', '+1'],
    ['commas', '1,'],
    ['quotes', '"1",'],
    ['words', 'ssn '],
    ['phrases', 'date of '],
    ['names of people', 'first_name: '],
    ['rows of SQL', "VALUES (1,'"],
    ['lines of headers', 'ssn,phone\n'],
    ['lines that are indented', 'ssn:\n  '],
    ['account numbers', 'DE12 3456 '],
    ['letters of another script', '身份证'],
    ['street names', '12 Oak Street '],
  ])('%s cost no more than their length', (_, part) => {
    const repeat = (units: number) => HEADER + part.repeat(Math.ceil(units / part.length));
    timeOf(repeat(50_000));
    const small = timeOf(repeat(100_000));
    const large = timeOf(repeat(800_000));
    // Eight times the text: quadratic would be sixty-four.
    expect(large).toBeLessThan(small * 24 + 300);
  });
});
