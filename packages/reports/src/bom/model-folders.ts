// Which files are one model: a repository's folder, shards that an index joins, or a single file.

import type { ReportedArtifact } from '@sentrascan/contract';
import {
  fileName,
  folderOf,
  isModelCard,
  kindOfFile,
  marksModelFolder,
  shardStem,
  summariesOf,
} from './file-kinds.ts';

/** Files that are one model. */
export interface ModelGroup {
  /** The repository's folder, or the stem of the shards, or the path of the only file. */
  readonly place: string;
  readonly kind: 'folder' | 'shards' | 'file';
  /** In the order of the report. */
  readonly files: readonly ReportedArtifact[];
  /** Cards and configurations that describe it and belong to several models, or to none. */
  readonly described: readonly ReportedArtifact[];
}

/** What the files of a scan are. */
export interface GroupedFiles {
  readonly models: readonly ModelGroup[];
  /** Files that belong to no model. */
  readonly others: readonly ReportedArtifact[];
}

/** Folders of a path from the outermost to the innermost; the scanned folder itself is empty. */
function foldersOf(path: string): string[] {
  const folders = [''];
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.push(path.slice(0, at));
  return folders;
}

/** Groups the files of a scan; every file ends in exactly one place. */
export function groupFiles(artifacts: readonly ReportedArtifact[]): GroupedFiles {
  const marked = new Set(artifacts.filter(marksModelFolder).map(({ path }) => folderOf(path)));
  const roots = new Map<string, ReportedArtifact[]>();
  const loose: ReportedArtifact[] = [];
  for (const artifact of artifacts) {
    const root = foldersOf(artifact.path).find((folder) => marked.has(folder));
    if (root === undefined) loose.push(artifact);
    else push(roots, root, artifact);
  }
  const models: ModelGroup[] = [];
  const others: ReportedArtifact[] = [];
  for (const [place, files] of roots) {
    // A configuration without weights describes a model that is not here.
    if (files.some((file) => kindOfFile(file) === 'model'))
      models.push({ place, kind: 'folder', files, described: [] });
    else others.push(...files);
  }
  const shards = new Map<string, ReportedArtifact[]>();
  const cards = new Map<string, ReportedArtifact[]>();
  for (const artifact of loose) {
    if (isModelCard(artifact)) push(cards, folderOf(artifact.path), artifact);
    if (kindOfFile(artifact) !== 'model') others.push(artifact);
    else push(shards, shardStem(artifact.path) ?? artifact.path, artifact);
  }
  for (const [place, files] of shards) {
    const described = cards.get(folderOf(place)) ?? [];
    models.push({ place, kind: files.length > 1 ? 'shards' : 'file', files, described });
  }
  return { models: models.toSorted((a, b) => (a.place < b.place ? -1 : 1)), others };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The weights that say how large the model is: those of the outermost folder, of formats that stand beside each other one. */
export function principalWeights({ files }: ModelGroup): readonly ReportedArtifact[] {
  const weights = files.filter(
    (file) =>
      kindOfFile(file) === 'model' && summariesOf(file).some(({ parameters }) => parameters !== undefined),
  );
  const isPipeline = files.some(({ path }) => fileName(path) === 'model_index.json');
  const byFolder = new Map<string, Map<string, ReportedArtifact[]>>();
  for (const file of weights) {
    const folder = folderOf(file.path);
    const stems = byFolder.get(folder) ?? new Map<string, ReportedArtifact[]>();
    push(stems, shardStem(file.path) ?? file.path, file);
    byFolder.set(folder, stems);
  }
  const folders = [...byFolder.keys()].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return (isPipeline ? folders : folders.slice(0, 1)).flatMap((folder) => largest(byFolder.get(folder)));
}

function largest(
  stems: ReadonlyMap<string, readonly ReportedArtifact[]> | undefined,
): readonly ReportedArtifact[] {
  let best: readonly ReportedArtifact[] = [];
  let bestBytes = -1;
  for (const [, files] of [...(stems ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (bytes > bestBytes) [best, bestBytes] = [files, bytes];
  }
  return best;
}
