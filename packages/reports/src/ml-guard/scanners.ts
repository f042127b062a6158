// The scanners of ML Guard by name, and ours beside them: which one a file or a finding belongs to.

import type { Finding, ReportedArtifact } from '@sentrascan/contract';

/** A scanner as `list-scanners` names it. */
export interface MlGuardScanner {
  readonly name: string;
  readonly description: string;
  /** ML Guard has one of this name. */
  readonly isOfMlGuard: boolean;
}

const own = (name: string, description: string): MlGuardScanner => ({
  name,
  description,
  isOfMlGuard: false,
});
const theirs = (name: string, description: string): MlGuardScanner => ({
  name,
  description,
  isOfMlGuard: true,
});

/** Every scanner, those of ML Guard first and in its order. */
export const ML_GUARD_SCANNERS: readonly MlGuardScanner[] = [
  theirs('pickle', 'What pickles would do when they are loaded, in every container that carries them'),
  theirs('safetensors', 'Headers that contradict themselves, and what hides around tensors'),
  theirs('secrets', 'Keys, tokens and passwords in code, notebooks, configuration and model metadata'),
  theirs('onnx', 'Paths out of the folder, addresses and operations that need native code'),
  theirs('cve', 'Declared packages against the offline index of advisories'),
  own('models', 'Every other model format, archives and model repositories'),
  own('code', 'What Python, notebooks, shell scripts and Dockerfiles do'),
  own('personal-data', 'Personal data in texts, notebooks and datasets'),
];

/** Extensions that each scanner of ML Guard goes by. */
const EXTENSIONS: readonly (readonly [scanner: string, extensions: RegExp])[] = [
  ['pickle', /\.(?:pkl|pickle|pt|pth|bin|ckpt)$/i],
  ['safetensors', /\.safetensors$/i],
  ['onnx', /\.onnx$/i],
];
const CODE = /\.(?:py|ipynb|sh|bash)$|(?:^|\/)Dockerfile[^/]*$/i;
/** Formats that tell nothing of which scanner reads them. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'json', 'yaml', 'toml', 'xml', 'markdown']);
const CODE_FAMILIES: ReadonlySet<string> = new Set(['python', 'code', 'notebook', 'shell', 'repository']);

/** The one of ML Guard's scanners that reads files of this name; undefined where none does. */
export function scannerOfName(path: string): 'pickle' | 'safetensors' | 'onnx' | undefined {
  const [scanner] = EXTENSIONS.find(([, extensions]) => extensions.test(path)) ?? [];
  return scanner as 'pickle' | 'safetensors' | 'onnx' | undefined;
}

/** The scanners that are about a file; all files are searched for secrets. */
export function scannersOfFile(artifact: ReportedArtifact): ReadonlySet<string> {
  const scanners = new Set(['secrets', 'personal-data']);
  const byName = scannerOfName(artifact.path);
  if (byName !== undefined) scanners.add(byName);
  if (CODE.test(artifact.path)) scanners.add('code');
  const queue: ReportedArtifact[] = [artifact];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.manifest !== undefined) scanners.add('cve');
    for (const format of next.identity) {
      if (format === 'pickle' || format === 'safetensors' || format === 'onnx') scanners.add(format);
      else if (!TEXTS.has(format)) scanners.add(CODE.test(next.path) ? 'code' : 'models');
    }
    queue.push(...(next.children ?? []));
  }
  return scanners;
}

/** The scanner that a finding which ML Guard has no rule for belongs to. @param identity formats of its artifact */
export function scannerOfFinding(
  { ruleId, category }: Pick<Finding, 'ruleId' | 'category'>,
  identity: readonly string[],
): string {
  const [family = ''] = ruleId.split('/');
  if (category === 'secret') return 'secrets';
  if (category === 'pii') return 'personal-data';
  if (category === 'vulnerability' || category === 'malicious-package' || family === 'dependency')
    return 'cve';
  if (CODE_FAMILIES.has(family)) return 'code';
  if (family === 'pickle' || family === 'callable') return 'pickle';
  return ['safetensors', 'onnx', 'pickle'].find((format) => identity.includes(format)) ?? 'models';
}
