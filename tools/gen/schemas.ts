// The published JSON Schemas, generated from the contract's types. The contract itself stays free of dependencies.

import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { Output } from './output.ts';

/** Schema file by the contract's type it describes. */
const PUBLISHED = [
  ['baseline', 'Baseline'],
  ['compliance', 'ComplianceEvidence'],
  ['detailed', 'DetailedReport'],
  ['drift', 'DriftReport'],
  ['fact', 'Fact'],
  ['finding', 'Finding'],
  ['formats', 'FormatListing'],
  ['gap', 'Gap'],
  ['inspect', 'InspectReport'],
  ['limits', 'LimitListing'],
  ['mapping', 'MappingReport'],
  ['report', 'Report'],
  ['rule', 'Rule'],
  ['rules', 'RuleListing'],
  ['settings', 'SettingsFile'],
  ['summary', 'SummaryReport'],
] as const;

/** Base of every `$id`: a name, not an address that anything could fetch. */
const BASE = 'urn:sentrascan:schema';

/** All schemas, keys in a stable order. */
export function renderSchemas(root: string): Output[] {
  const generator = createGenerator({
    path: path.join(root, 'packages/contract/src/index.ts'),
    tsconfig: path.join(root, 'tools/gen/schemas.tsconfig.json'),
    topRef: false,
    expose: 'export',
    jsDoc: 'extended',
    sortProps: true,
    additionalProperties: false,
    // The workspace's compiler checks the types; the generator brings another version only to read them.
    skipTypeCheck: true,
  });
  return PUBLISHED.map(([name, type]) => {
    const { $schema, definitions, ...body } = generator.createSchema(type);
    const schema = { $schema, $id: `${BASE}:${name}`, title: type, ...body, definitions };
    return { path: `schemas/${name}.schema.json`, content: `${JSON.stringify(schema, undefined, 2)}\n` };
  });
}
