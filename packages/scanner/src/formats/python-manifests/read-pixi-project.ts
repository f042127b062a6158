// pixi.toml, and `[tool.pixi]` of pyproject.toml: packages of conda and of PyPI, by feature and platform.
// https://pixi.sh/latest/reference/pixi_manifest/

import type { TomlNode } from '../toml/toml-node.ts';
import { readCondaSpec } from './conda-spec.ts';
import type { DraftDefaults, ManifestRecorder } from './manifest-recorder.ts';
import { addTableRequirement } from './table-requirement.ts';
import { keyStart, textOf } from './toml-values.ts';

/** Reads a whole manifest. */
export function readPixiProject(root: TomlNode | undefined, text: string, recorder: ManifestRecorder): void {
  if (root === undefined) return;
  for (const table of ['workspace', 'project', 'package']) {
    const project = root.get(table);
    recorder.project(
      textOf(project?.get('name')),
      textOf(project?.get('version')),
      textOf(project?.get('license')),
    );
  }
  readFeature(root, '', text, recorder);
  for (const { key, value } of root.get('feature')?.entries() ?? []) readFeature(value, key, text, recorder);
}

function readFeature(feature: TomlNode, group: string, text: string, recorder: ManifestRecorder): void {
  const scope = group === '' ? ('runtime' as const) : ('optional' as const);
  const places = [
    feature,
    ...(feature
      .get('target')
      ?.entries()
      .map(({ value }) => value) ?? []),
  ];
  for (const place of places) {
    for (const entry of place.get('pypi-dependencies')?.entries() ?? [])
      addTableRequirement({ text, recorder, defaults: { group, scope } }, entry);
    addConda(place.get('dependencies'), { group, scope }, text, recorder);
    for (const list of ['host-dependencies', 'build-dependencies'])
      addConda(place.get(list), { group: list, scope: 'build' }, text, recorder);
    addConda(place.get('constraints'), { group, relation: 'constraint' }, text, recorder);
  }
}

function addConda(
  table: TomlNode | undefined,
  defaults: DraftDefaults,
  text: string,
  recorder: ManifestRecorder,
): void {
  for (const { key, keyOffset, value } of table?.entries() ?? []) {
    const written = value.kind === 'object' ? (textOf(value.get('version')) ?? '*') : value.text;
    const spec = readCondaSpec(`${key} ${written}`);
    if (spec === undefined) recorder.notUnderstood(keyOffset);
    recorder.add({
      ...defaults,
      ecosystem: 'conda',
      name: key,
      specifier: spec?.specifier ?? '',
      ...(spec?.version === undefined ? {} : { version: spec.version }),
      raw: text.slice(keyOffset, Math.max(value.end, keyOffset + key.length)),
      offset: keyStart(keyOffset, text),
    });
  }
}
