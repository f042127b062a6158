// Which texts are settings in lines, by their names or by a first section that names a tool.

const EXTENSION = /\.(?:toml|ini|cfg|conf|config|properties|env|lock|editorconfig|flake8|pylintrc|desktop)$/;
const FILE_NAMES: ReadonlySet<string> = new Set([
  'pipfile',
  '.env',
  '.editorconfig',
  '.gitconfig',
  '.gitmodules',
  '.flake8',
  '.pylintrc',
  '.npmrc',
  '.pypirc',
  'pip.conf',
]);
/** Lock files that are YAML. */
const YAML_LOCKS: ReadonlySet<string> = new Set(['dvc.lock', 'pixi.lock']);
/** Files of DVC and git that have no extension. */
const OPENING = /^\uFEFF?\s{0,64}\[(?:core|cache|'remote "[^"\n]{1,100}"'|remote "[^"\n]{1,100}")\]/;

/** True for names of settings. */
export function isSettingsName(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  return (EXTENSION.test(base) || FILE_NAMES.has(base)) && !YAML_LOCKS.has(base);
}

/** True for files called `config` that open with a section of a known tool. @param text asked for only where the name fits */
export function opensSettings(text: () => string, name: string): boolean {
  return /(?:^|\/)config(?:\.local)?$/i.test(name) && OPENING.test(text());
}
