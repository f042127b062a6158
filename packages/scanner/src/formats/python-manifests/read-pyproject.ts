// pyproject.toml: PEP 621, PEP 735, PEP 518 and what Poetry, PDM, uv, Hatch, Flit, setuptools, Rye and pixi keep there.

import { normalizedPackageName } from '@sentrascan/contract';
import type { TomlNode } from '../toml/toml-node.ts';
import type { DraftDefaults, ManifestRecorder } from './manifest-recorder.ts';
import { readPixiProject } from './read-pixi-project.ts';
import { addTableRequirement, sourceOf } from './table-requirement.ts';
import { at, startOf, textOf } from './toml-values.ts';

/** Reads a whole file. */
export function readPyproject(root: TomlNode, text: string, recorder: ManifestRecorder): void {
  const lists = new RequirementLists(text, recorder);
  const project = root.get('project');
  for (const key of ['project', 'tool', 'build-system', 'dependency-groups'])
    expectKind(root.get(key), 'object', recorder);
  expectKind(project?.get('dependencies'), 'array', recorder);
  expectKind(at(root, 'build-system', 'requires'), 'array', recorder);
  for (const key of ['poetry', 'pdm', 'uv', 'hatch', 'flit', 'setuptools'])
    expectKind(at(root, 'tool', key), 'object', recorder);
  recorder.project(textOf(project?.get('name')), textOf(project?.get('version')), licenceOf(project));
  lists.add(project?.get('dependencies'), { group: '' });
  lists.addEach(project?.get('optional-dependencies'), { scope: 'optional' });
  lists.addEach(root.get('dependency-groups'), { scope: 'development' });
  lists.add(at(root, 'build-system', 'requires'), { group: 'build-system', scope: 'build' });
  const tool = root.get('tool');
  readPoetry(tool?.get('poetry'), project, text, recorder);
  readPdm(tool?.get('pdm'), text, recorder, lists);
  for (const name of ['uv', 'rye']) {
    const own = tool?.get(name);
    lists.add(own?.get('dev-dependencies'), { group: 'dev', scope: 'development' });
    for (const key of ['constraint-dependencies', 'override-dependencies', 'build-constraint-dependencies'])
      lists.add(own?.get(key), { group: key, relation: 'constraint' });
  }
  for (const { key, value } of at(tool, 'uv', 'sources')?.entries() ?? []) {
    const [first = value] = value.items();
    const { source } = sourceOf(first);
    if (source !== undefined) recorder.source(key, source);
  }
  readHatch(tool?.get('hatch'), recorder, lists);
  readFlit(tool?.get('flit'), recorder, lists);
  readRunners(tool, lists);
  readDynamic(at(tool, 'setuptools', 'dynamic'), recorder);
  if (tool?.get('pixi') !== undefined) readPixiProject(tool.get('pixi'), text, recorder);
}

/** Notes a value that is there and of another kind. */
function expectKind(node: TomlNode | undefined, kind: 'object' | 'array', recorder: ManifestRecorder): void {
  if (node !== undefined && node.kind !== kind) recorder.misplaced(node.offset);
}

/** Lists of requirements as pip writes them. */
class RequirementLists {
  readonly #text: string;
  readonly #recorder: ManifestRecorder;

  constructor(text: string, recorder: ManifestRecorder) {
    this.#text = text;
    this.#recorder = recorder;
  }

  /** Adds the texts of a list; tables in it (`{include-group = "x"}`) name other groups, which are read where they stand. */
  add(list: TomlNode | undefined, defaults: DraftDefaults): void {
    // Tools that run tests take texts and tables, too.
    if (list?.kind === 'number' || list?.kind === 'boolean') this.#recorder.misplaced(list.offset);
    for (const item of list?.items() ?? []) {
      const requirement = textOf(item);
      if (requirement !== undefined)
        this.#recorder.requirement(requirement, startOf(item, this.#text), defaults);
      else expectKind(item, 'object', this.#recorder);
    }
  }

  /** Adds every list of a table, each as the group of its key. */
  addEach(table: TomlNode | undefined, defaults: DraftDefaults): void {
    expectKind(table, 'object', this.#recorder);
    for (const { key, value } of table?.entries() ?? []) this.add(value, { group: key, ...defaults });
  }
}

function licenceOf(project: TomlNode | undefined): string | undefined {
  const licence = project?.get('license');
  return textOf(licence) ?? textOf(licence?.get('text'));
}

function readPoetry(
  poetry: TomlNode | undefined,
  project: TomlNode | undefined,
  text: string,
  recorder: ManifestRecorder,
): void {
  if (poetry === undefined) return;
  recorder.project(textOf(poetry.get('name')), textOf(poetry.get('version')), textOf(poetry.get('license')));
  const declared = new Set(
    project === undefined ? [] : recorder.drafts.map(({ name }) => normalizedPackageName(name)),
  );
  const add = (table: TomlNode | undefined, defaults: DraftDefaults) => {
    expectKind(table, 'object', recorder);
    for (const entry of table?.entries() ?? []) {
      if (entry.key === 'python') continue;
      // Beside PEP 621 an entry may only say where the package comes from.
      const isOnlySource = entry.value.kind === 'object' && entry.value.get('version') === undefined;
      if (isOnlySource && declared.has(normalizedPackageName(entry.key))) continue;
      addTableRequirement({ text, recorder, defaults }, entry);
    }
  };
  add(poetry.get('dependencies'), { group: '', scope: 'runtime' });
  add(poetry.get('dev-dependencies'), { group: 'dev', scope: 'development' });
  add(poetry.get('requires-plugins'), { group: 'requires-plugins', scope: 'development' });
  for (const { key, value } of poetry.get('group')?.entries() ?? [])
    add(value.get('dependencies'), { group: key, scope: 'development' });
}

function readPdm(
  pdm: TomlNode | undefined,
  text: string,
  recorder: ManifestRecorder,
  lists: RequirementLists,
): void {
  lists.addEach(pdm?.get('dev-dependencies'), { scope: 'development' });
  for (const overrides of [at(pdm, 'resolution', 'overrides'), pdm?.get('overrides')]) {
    for (const entry of overrides?.entries() ?? []) {
      const defaults = { group: 'overrides', relation: 'constraint' as const };
      addTableRequirement({ text, recorder, defaults }, entry);
    }
  }
}

function readHatch(hatch: TomlNode | undefined, recorder: ManifestRecorder, lists: RequirementLists): void {
  if (hatch === undefined) return;
  for (const { key, value } of hatch.get('envs')?.entries() ?? []) {
    for (const list of ['dependencies', 'extra-dependencies'])
      lists.add(value.get(list), { group: key, scope: 'development' });
  }
  const build = hatch.get('build');
  const places = [build, ...['targets', 'hooks'].flatMap((key) => valuesOf(build?.get(key)))];
  for (const place of places)
    for (const list of ['dependencies', 'require-runtime-dependencies'])
      lists.add(place?.get(list), { group: 'build', scope: 'build' });
  const files = at(hatch, 'metadata', 'hooks', 'requirements_txt');
  includeFiles(files?.get('files') ?? files?.get('filename'), recorder);
  for (const list of valuesOf(files?.get('optional-dependencies'))) includeFiles(list, recorder);
}

function readFlit(flit: TomlNode | undefined, recorder: ManifestRecorder, lists: RequirementLists): void {
  const metadata = flit?.get('metadata');
  if (metadata === undefined) return;
  recorder.project(
    textOf(metadata.get('dist-name')) ?? textOf(metadata.get('module')),
    undefined,
    textOf(metadata.get('license')),
  );
  lists.add(metadata.get('requires'), { group: '' });
  lists.add(metadata.get('dev-requires'), { group: 'dev', scope: 'development' });
  lists.addEach(metadata.get('requires-extra'), { scope: 'optional' });
}

/** Lists of tools that build and test: tox, cibuildwheel, Briefcase, uv's additions to builds of others. */
function readRunners(tool: TomlNode | undefined, lists: RequirementLists): void {
  const tox = tool?.get('tox');
  for (const environment of [tox?.get('env_run_base'), ...valuesOf(tox?.get('env'))])
    lists.add(environment?.get('deps'), { group: 'tox', scope: 'development' });
  lists.add(at(tool, 'cibuildwheel', 'test-requires'), { group: 'cibuildwheel', scope: 'development' });
  lists.addEach(at(tool, 'uv', 'extra-build-dependencies'), { scope: 'build' });
  for (const app of valuesOf(at(tool, 'briefcase', 'app'))) lists.add(app.get('requires'), { group: '' });
}

/** `[tool.setuptools.dynamic]`: the dependencies stand in other files. */
function readDynamic(dynamic: TomlNode | undefined, recorder: ManifestRecorder): void {
  includeFiles(dynamic?.get('dependencies')?.get('file'), recorder);
  for (const extra of valuesOf(dynamic?.get('optional-dependencies')))
    includeFiles(extra.get('file'), recorder);
}

function includeFiles(files: TomlNode | undefined, recorder: ManifestRecorder): void {
  for (const file of files?.kind === 'array' ? files.items() : [files]) {
    const target = textOf(file);
    if (target !== undefined && file !== undefined) recorder.include(target, 'requirements', file.offset);
  }
}

function valuesOf(table: TomlNode | undefined): TomlNode[] {
  return table?.entries().map(({ value }) => value) ?? [];
}
