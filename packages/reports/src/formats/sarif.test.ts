// SARIF against its schema, and the references inside a log.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Report } from '@sentrascan/contract';
import { RICH_REPORT } from '@sentrascan/testkit/rich-report';
import { RICH_RULES } from '@sentrascan/testkit/rich-report-rules';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { SAMPLE_REPORT, SAMPLE_RULES } from '../sample-report.ts';
import { pathUri } from '../sarif/locations.ts';
import { reportFormat } from './sarif.ts';

function draw(report: Report, docsBaseUri?: string): string {
  const rules = report === RICH_REPORT ? RICH_RULES : SAMPLE_RULES;
  const options = { rules, ...(docsBaseUri === undefined ? {} : { docsBaseUri }) };
  return [...reportFormat.render(report, options)].join('');
}

/** The schema is draft 4, which here differs from what ajv reads only in its two names. */
function sarifValidator() {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { $schema: _dialect, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(text));
  ajv.addFormat('uri-reference', (text) => /^[^\s<>"{}|\\^`]*$/.test(text) && URL.canParse(text, 'file:///'));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(schema);
}

describe('SARIF', () => {
  const log = JSON.parse(draw(SAMPLE_REPORT));
  const run = log.runs[0];

  it('validates against the schema', () => {
    const validate = sarifValidator();
    for (const report of [
      RICH_REPORT,
      SAMPLE_REPORT,
      { ...SAMPLE_REPORT, findings: [], gaps: [], artifacts: [] },
    ]) {
      validate(JSON.parse(draw(report, 'https://docs.example/rules/')));
      expect(validate.errors).toBeNull();
    }
    // The validator does reject: a version that does not exist.
    expect(validate({ ...log, version: '2.2.0' })).toBe(false);
  });

  it('points every result at its rule', () => {
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('maps rules onto public lists', () => {
    const rule = run.tool.driver.rules.find((one: { id: string }) => one.id === 'pickle/starts-process');
    expect(rule.deprecatedIds).toEqual(['pickle/exec']);
    expect(rule.properties['security-severity']).toBe('9.5');
    for (const { target } of rule.relationships) {
      const taxonomy = run.taxonomies.find((one: { name: string }) => one.name === target.toolComponent.name);
      expect(taxonomy.taxa[target.index].id).toBe(target.id);
    }
    expect(rule.relationships.map((one: { target: { id: string } }) => one.target.id)).toEqual([
      ...['CWE-502', 'CWE-78', 'ML06:2023', 'LLM04:2026', 'LLM03:2025', 'AML.T0010', 'AML.T0011'],
      ...['MEASURE 2.7', 'MANAGE 3.2', 'A.8.7', 'A.6.2.4', 'A.10.3', 'CC6.8', 'Article 9', 'Article 15'],
    ]);
    expect(run.taxonomies[0].taxa).toContainEqual({
      id: 'CWE-502',
      shortDescription: { text: 'Deserialization of Untrusted Data' },
      helpUri: 'https://cwe.mitre.org/data/definitions/502.html',
    });
  });

  it('puts a member of a container beside the file that can be opened', () => {
    const result = run.results.find((one: { ruleId: string }) => one.ruleId === 'pickle/starts-process');
    expect(result.locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: 'models/model.pt', uriBaseId: 'SRCROOT', index: 0 } },
      logicalLocations: [
        { name: 'archive/data.pkl', fullyQualifiedName: 'models/model.pt!archive/data.pkl', kind: 'member' },
      ],
      properties: { place: { offset: 43, lengthBytes: 1 } },
    });
    expect(result.codeFlows[0].threadFlows[0].locations[1].location.message.text).toBe(
      'and called with \\[one\\] {{argument}}',
    );
  });

  it('puts a place in a notebook at its line of the file, and names the cell', () => {
    const results = JSON.parse(draw(RICH_REPORT)).runs[0].results;
    const places = results
      .filter((one: { ruleId: string }) => one.ruleId === 'secret/github-token')
      .map(
        (one: { locations: [{ physicalLocation: object; logicalLocations: object; message: object }] }) =>
          one.locations[0],
      );
    expect(places[1]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'notebooks/train.ipynb' }, region: { startLine: 151 } },
      logicalLocations: [
        { name: 'cell 4, output 0', fullyQualifiedName: 'notebooks/train.ipynb#cell 4/output 0' },
      ],
      message: { text: 'cell 4, output 0, line 1 (line 151 of the file)' },
    });
    expect(places[2].logicalLocations[0].name).toBe('notebook metadata');
  });

  it('says for every result whether it is suppressed, once one is', () => {
    const states = run.results.map(
      (one: { suppressions: { justification: string }[] }) => one.suppressions.length,
    );
    expect(states).toEqual([0, 0, 0, 0, 1]);
    const unwaived = {
      ...SAMPLE_REPORT,
      findings: SAMPLE_REPORT.findings.filter((one) => one.waiver === undefined),
    };
    for (const result of JSON.parse(draw(unwaived)).runs[0].results)
      expect(result).not.toHaveProperty('suppressions');
  });

  it('notifies of every gap, and of a crash as a failed execution', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(true);
    expect(invocation.toolExecutionNotifications).toHaveLength(SAMPLE_REPORT.gaps.length);
    for (const { descriptor } of invocation.toolExecutionNotifications) {
      expect(run.tool.driver.notifications[descriptor.index].id).toBe(descriptor.id);
    }
    const crash = { artifact: 'x', kind: 'crash', reason: 'It died.', consequence: 'Not judged.' } as const;
    const crashed = JSON.parse(draw({ ...SAMPLE_REPORT, gaps: [crash] }));
    expect(crashed.runs[0].invocations[0].executionSuccessful).toBe(false);
  });

  it('names the base of its URIs and no absolute path', () => {
    expect(run.originalUriBaseIds.SRCROOT).toEqual({
      description: { text: expect.stringContaining('sentrascan scan .') },
    });
    const bases = [...JSON.stringify(run).matchAll(/"uri":"([^"]+)","uriBaseId":"([^"]+)"/g)];
    expect(bases.length).toBeGreaterThan(5);
    for (const [, uri, base] of bases) expect([base, uri?.startsWith('/')]).toEqual(['SRCROOT', false]);
    const resolved = '/home/someone/models';
    expect(draw({ ...SAMPLE_REPORT, target: { ...SAMPLE_REPORT.target, resolved } })).not.toContain('/home');
  });

  it('encodes paths as relative URIs', () => {
    expect(pathUri('a b/ü#?%.pt')).toBe('a%20b/%C3%BC%23%3F%25.pt');
    expect(pathUri('c:evil\n\ud800')).toBe('c%3Aevil%0A%EF%BF%BD');
  });
});
