import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { LIMITS } from '../../limits.ts';
import { format } from './index.ts';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['train.py', 'python', 'code'],
    ['run.sh', 'shell', 'code'],
    ['.bashrc', 'shell', 'code'],
    ['setup.ps1', 'powershell', 'code'],
    ['start.bat', 'batch', 'code'],
    ['config.json', 'json', 'config'],
    ['data.jsonl', 'jsonl', 'data'],
    ['values.yaml', 'yaml', 'config'],
    ['pyproject.toml', 'toml', 'config'],
    ['settings.ini', 'ini', 'config'],
    ['.pypirc', 'ini', 'config'],
    ['.env', 'env', 'config'],
    ['.env.production', 'env', 'config'],
    ['prod.env', 'env', 'config'],
    ['env.example', 'env', 'config'],
    ['Dockerfile', 'dockerfile', 'config'],
    ['Dockerfile.gpu', 'dockerfile', 'config'],
    ['gpu.Dockerfile', 'dockerfile', 'config'],
    ['.netrc', 'netrc', 'config'],
    ['pom.xml', 'xml', 'config'],
    ['main.tf', 'hcl', 'config'],
    ['people.csv', 'csv', 'data'],
    ['people.tsv', 'tsv', 'data'],
    ['index.html', 'html', 'markdown'],
    ['README.md', 'markdown', 'markdown'],
    ['app.ts', 'javascript', 'code'],
    ['dump.sql', 'sql', 'code'],
    ['train.log', 'log', 'log'],
    ['package-lock.json', 'lock', 'config'],
    ['config.yaml.example', 'yaml', 'config'],
    ['notes.txt', 'plain', 'prose'],
    ['LICENSE', 'plain', 'prose'],
  ])('knows %s by its name', (name, language, segment) =>
    expect(languageOf(`a/b/${name}`, 'one two\n')).toEqual({ language, segment }),
  );

  it.each([
    ['#!/usr/bin/env python3\n', 'python'],
    ['#!/bin/bash -e\n', 'shell'],
    ['#!/usr/bin/perl -w\n', 'perl'],
    ['{"a": 1}', 'json'],
    ['[{"a": 1}]', 'json'],
    ['<?xml version="1.0"?>\n<a/>', 'xml'],
    ['<!DOCTYPE html>\n<html>', 'html'],
    ['machine example.org login a password b\n', 'netrc'],
    ['# build\nFROM python:3.12\nRUN pip install x\n', 'dockerfile'],
    ['A=1\nexport B_C=2\n', 'env'],
    ['[default]\nkey = 1\nother = 2\n', 'ini'],
    ['INSERT INTO people VALUES (1);\n', 'sql'],
    ['2026-01-02 10:11:12 a\n2026-01-02 10:11:13 b\n', 'log'],
    ['name,mail,phone\na,b,c\nd,e,f\ng,h,i\n', 'csv'],
    ['name\tmail\tphone\na\tb\tc\nd\te\tf\ng\th\ti\n', 'tsv'],
    ['Dear reader, this is a text.\nIt goes on.\n', 'plain'],
    ['', 'plain'],
  ])('knows %j by its content', (opening, language) =>
    expect(languageOf('data', opening).language).toBe(language),
  );

  it('takes words of a vocabulary for words', () =>
    expect(languageOf('vocab.txt', '#!/bin/bash\nthe\n').language).toBe('plain'));
});

/** Made up; its checksum holds. */
const TOKEN = ['ghp_', '16C7e42F292c6912E7710c838347Ae4H2Y7G'].join('');

describe('a file of text', () => {
  it.each([
    ['a.py', `t = "${TOKEN}"\n`],
    ['a.sh', `export T=${TOKEN}\n`],
    ['a.json', `{"t": "${TOKEN}"}\n`],
    ['a.yaml', `t: ${TOKEN}\n`],
    ['a.toml', `t = "${TOKEN}"\n`],
    ['a.ini', `[a]\nt = ${TOKEN}\n`],
    ['.env', `T=${TOKEN}\n`],
    ['Dockerfile', `FROM a\nENV T=${TOKEN}\n`],
    ['.netrc', `machine example.org login a password ${TOKEN}\n`],
    ['a.csv', `name,token\na,${TOKEN}\n`],
    ['a.tsv', `name\ttoken\na\t${TOKEN}\n`],
    ['a.xml', `<?xml version="1.0"?>\n<a t="${TOKEN}"/>\n`],
    ['a.html', `<p>${TOKEN}</p>\n`],
    ['a.md', `# A\n\n${TOKEN}\n`],
    ['a.js', `const t = '${TOKEN}';\n`],
    ['a.sql', `INSERT INTO t VALUES ('${TOKEN}');\n`],
    ['a.log', `2026-01-02 10:11:12 token ${TOKEN}\n`],
    ['a.txt', `It is ${TOKEN}.\n`],
    ['Makefile', `T = ${TOKEN}\n`],
    ['a.tf', `token = "${TOKEN}"\n`],
    ['a.properties', `t=${TOKEN}\n`],
    ['a.unknown', `${TOKEN}\n`],
    ['noname', `${TOKEN}\n`],
  ])('is searched: %s', (name, text) => {
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      Buffer.from(`\ufeff${text}`),
    ]) {
      const { findings } = scanBytes(bytes, name);
      expect(findings.filter(({ ruleId }) => ruleId === 'secret/github-token')).toHaveLength(1);
    }
  });

  it('is searched in UTF-16', () => {
    const { findings } = scanBytes(Buffer.from(`\ufeffT=${TOKEN}\r\n`, 'utf16le'), 'a.txt');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['secret/github-token']);
  });
});

describe('parts of a long text', () => {
  const chunk = LIMITS.textChunkBytes.value;

  function parts(text: string, name: string) {
    const context = new RecordingContext(Buffer.from(text), { name });
    format.walk(context);
    return context.factsOf('text');
  }

  it.each([
    ['lines', 'a line of text\n'.repeat(chunk / 5)],
    ['lines of Windows', 'a line of text\r\n'.repeat(chunk / 5)],
    ['one line of values', 'a,b;c d '.repeat(chunk / 3)],
    ['one word', 'abc'.repeat(chunk)],
    ['letters of two units', '🙂'.repeat(chunk)],
  ])('come together to the whole: %s', (_, text) => {
    const facts = parts(text, 'a.txt');
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.map((fact) => fact.text.slice(0, fact.ownedUnits)).join('')).toBe(text);
    for (const [index, fact] of facts.entries()) {
      const rest = fact.text.slice(fact.ownedUnits);
      expect(facts[index + 1]?.text.startsWith(rest) ?? rest === '').toBe(true);
      expect(fact.text.length).toBeLessThan(2.5 * chunk);
    }
  });

  it('say the line that they begin in, and the header of their table', () => {
    const facts = parts(`name,mail\r\n${'somebody,x@y\n'.repeat(chunk / 6)}`, 'people.csv');
    let line = 1;
    for (const [index, fact] of facts.entries()) {
      expect(fact.place).toEqual({ in: 'file', line, column: 1 });
      expect(fact.header).toBe(index === 0 ? undefined : 'name,mail');
      line += fact.text.slice(0, fact.ownedUnits).split('\n').length - 1;
    }
  });

  it('cut nothing that stands on their border', () => {
    for (const shift of [0, 10, 25, 40]) {
      const text = `${'x'.repeat(chunk - shift - 65_536)} ${TOKEN} ${'y'.repeat(chunk)}`;
      const { findings } = scanBytes(Buffer.from(text), 'a.txt');
      expect(findings.filter(({ ruleId }) => ruleId === 'secret/github-token')).toHaveLength(1);
    }
  });
});
