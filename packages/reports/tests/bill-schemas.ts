// For tests: the official schemas of CycloneDX, and the shape of SPDX 3.0.1, as functions that say what is wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { SpecVersion } from '../src/bom/cyclonedx/components.ts';
import { SPDX_SHAPES } from './spdx-shapes.ts';

const require = createRequire(import.meta.url);
const FOLDER = path.join(
  path.dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
  'res/schema',
);

function schema(name: string): object {
  return JSON.parse(readFileSync(path.join(FOLDER, `${name}.SNAPSHOT.schema.json`), 'utf8'));
}

const compiled = new Map<SpecVersion, ValidateFunction>();

function validator(edition: SpecVersion): ValidateFunction {
  const known = compiled.get(edition);
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  // Formats of draft 7 for names beyond ASCII; what is written here are plain URIs and no addresses of mail.
  ajv.addFormat('iri-reference', (text: string) => /^[^\s<>"{}|\\^`]*$/u.test(text));
  ajv.addFormat('idn-email', true);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema(`bom-${edition}`));
  compiled.set(edition, validate);
  return validate;
}

/** What the official schema says against a document; empty where it is valid. */
export function schemaProblems(text: string, edition: SpecVersion): readonly ErrorObject[] {
  const validate = validator(edition);
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}

interface Shape {
  readonly parent: string;
  readonly properties: Map<
    string,
    { readonly isNeeded: boolean; readonly isList: boolean; readonly kind: string }
  >;
}

function readShapes(): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  let shape: Shape | undefined;
  for (const line of SPDX_SHAPES.trim()
    .replace(/\n {4}/g, ' ')
    .split('\n')) {
    const [, name = '', parent = ''] = /^(\w+) < (\w+)$/.exec(line) ?? [];
    if (name !== '') {
      shape = { parent, properties: new Map() };
      shapes.set(name, shape);
      continue;
    }
    const [, property = '', needed, list, kind = ''] = /^ {2}(\w+)(!?)(\*?) (.+)$/.exec(line) ?? [];
    shape?.properties.set(property, { isNeeded: needed === '!', isList: list === '*', kind });
  }
  return shapes;
}

const SHAPES = readShapes();

function propertiesOf(type: string): Map<string, { isNeeded: boolean; isList: boolean; kind: string }> {
  const all = new Map<string, { isNeeded: boolean; isList: boolean; kind: string }>();
  for (let shape = SHAPES.get(type); shape !== undefined; shape = SHAPES.get(shape.parent))
    for (const [name, property] of shape.properties) if (!all.has(name)) all.set(name, property);
  return all;
}

type Node = { readonly [key: string]: unknown };

function isRight(value: unknown, kind: string, ids: ReadonlySet<string>): boolean {
  if (kind.startsWith('enum ')) return kind.split(' ').slice(1).includes(String(value));
  if (kind === 'object')
    return typeof value === 'string' ? ids.has(value) : value !== null && typeof value === 'object';
  if (kind === 'number') return typeof value === 'number';
  if (kind === 'time') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(value));
  if (kind === 'uri') return typeof value === 'string' && URL.canParse(value);
  return typeof value === 'string' && value !== '';
}

function nodeProblems(node: Node, ids: ReadonlySet<string>): string[] {
  const type = String(node['type']);
  if (!SHAPES.has(type)) return [`${type} is no class`];
  const shape = propertiesOf(type);
  const problems: string[] = [];
  for (const [name, { isNeeded }] of shape)
    if (isNeeded && node[name] === undefined) problems.push(`${type} needs ${name}`);
  for (const [name, value] of Object.entries(node)) {
    if (name === 'type' || name === 'spdxId' || name === '@id') continue;
    const property = shape.get(name);
    if (property === undefined) {
      problems.push(`${type} has no ${name}`);
      continue;
    }
    if (property.isList !== Array.isArray(value)) problems.push(`${type}.${name} is ${typeof value}`);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.length === 0) problems.push(`${type}.${name} is empty`);
    for (const one of values) {
      if (!isRight(one, property.kind, ids)) problems.push(`${type}.${name} is not ${property.kind}: ${one}`);
      if (one !== null && typeof one === 'object') problems.push(...nodeProblems(one as Node, ids));
    }
  }
  return problems;
}

/** What a document of SPDX 3.0.1 has that its classes do not, and what it lacks; empty where it fits. */
export function spdxProblems(text: string): readonly string[] {
  const { '@context': context, '@graph': nodes } = JSON.parse(text) as Node & {
    readonly '@graph': readonly Node[];
  };
  const named = nodes.map((node) => String(node['spdxId'] ?? node['@id']));
  const ids = new Set(named);
  return [
    ...(context === 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' ? [] : ['the context is another one']),
    ...(ids.size === named.length ? [] : ['an identifier is used twice']),
    ...named.filter((id) => id !== '_:creation' && !URL.canParse(id)).map((id) => `${id} is no IRI`),
    ...nodes.flatMap((node) => nodeProblems(node, ids)),
  ];
}
