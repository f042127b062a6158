// Tags by which loaders of YAML import, construct and call: those of PyYAML, HyperPyYAML, SnakeYAML, js-yaml and
// Ruby's Psych.

import type { CallableReferenceFact, ReferenceFact } from '@sentrascan/contract';
import type { DataNode } from '../data-tree/data-node.ts';

const YAML = 'tag:yaml.org,2002:';
/** Tags of PyYAML that make plain values. */
const PYTHON_VALUES: ReadonlySet<string> = new Set(
  'none bool str unicode bytes int long float complex list tuple dict'.split(' '),
);
/** Types that YAML itself names, beside those of the core schema. */
const YAML_TYPES: ReadonlySet<string> = new Set(
  'map seq str null bool int float binary timestamp omap pairs set merge value yaml'.split(' '),
);

type How = CallableReferenceFact['how'];

/** What a tag makes a loader do. */
export type TaggedObject =
  | Pick<CallableReferenceFact, 'loader' | 'language' | 'path' | 'how'>
  | (Pick<ReferenceFact, 'purpose' | 'target' | 'access'> & { readonly loader: 'hyperpyyaml' });

/** What a tag makes a loader import, construct or call; undefined for a tag that only names a type of value. */
export function taggedObject(written: string, node: DataNode): TaggedObject | undefined {
  const tag = decodedTag(written);
  const name = tag.startsWith(YAML) ? tag.slice(YAML.length) : tag.replace(/^!/, '');
  return (
    pythonObject(name) ??
    (tag.startsWith('!') ? hyperPyYaml(name, node) : undefined) ??
    foreignObject(tag, name)
  );
}

/** Tags are written as addresses are: `%2F` is `/` to every loader (YAML 1.1 and 1.2, section 5.6). */
function decodedTag(tag: string): string {
  return tag.replace(/%([0-7][0-9a-fA-F])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const PYTHON: readonly (readonly [prefix: string, how: How])[] = [
  ['object/apply:', 'calls'],
  ['object/new:', 'calls'],
  ['object:', 'constructs'],
  ['name:', 'names'],
  ['module:', 'imports'],
];

function pythonObject(name: string): TaggedObject | undefined {
  if (!name.startsWith('python/')) return undefined;
  const rest = name.slice('python/'.length);
  if (PYTHON_VALUES.has(rest)) return undefined;
  const known = PYTHON.find(([prefix]) => rest.startsWith(prefix));
  const path = known === undefined ? rest : rest.slice(known[0].length);
  return {
    loader: 'yaml-tag',
    language: 'python',
    path: path === '' ? rest : path,
    how: known?.[1] ?? 'constructs',
  };
}

const HYPER: readonly (readonly [prefix: string, how: How])[] = [
  ['apply:', 'calls'],
  ['new:', 'constructs'],
  ['name:', 'names'],
  ['module:', 'imports'],
];

function hyperPyYaml(name: string, node: DataNode): TaggedObject | undefined {
  if (name.startsWith('include:')) {
    const target = name.slice('include:'.length) || node.text;
    return { loader: 'hyperpyyaml', purpose: 'include', target, access: 'read' };
  }
  const known = HYPER.find(([prefix]) => name.startsWith(prefix));
  if (known === undefined) return undefined;
  return { loader: 'hyperpyyaml', language: 'python', path: name.slice(known[0].length), how: known[1] };
}

function foreignObject(tag: string, name: string): TaggedObject | undefined {
  if (/^ruby\/|^ruby:/.test(name)) {
    return { loader: 'yaml-tag', language: 'other', path: name, how: 'constructs' };
  }
  // js-yaml before 4 compiled the text into a function wherever `load` met the tag.
  if (name === 'js/function') return { loader: 'yaml-tag', language: 'other', path: name, how: 'constructs' };
  const javaName = name.replace(/^java(?:bean)?:/, '');
  if (!tag.startsWith(YAML) || YAML_TYPES.has(javaName)) return undefined;
  // SnakeYAML takes the rest of a global tag for the name of a class.
  return /^(?:[A-Za-z_$][\w$]{0,100}\.){1,20}[A-Za-z_$][\w$]{0,200}$/.test(javaName)
    ? { loader: 'yaml-tag', language: 'java', path: javaName, how: 'constructs' }
    : undefined;
}
