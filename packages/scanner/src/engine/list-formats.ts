// What this version reads, for people: formats, and what archives and structured texts are recognised as.

import { compareText } from '@sentrascan/contract';
import { DEFAULT_PLUGINS } from './default-plugins.ts';

/** One thing that is recognised and read. */
export interface ListedFormat {
  /** As in an artifact's `identity`. */
  readonly id: string;
  readonly title: string;
  /** Extensions that claim it; content decides. */
  readonly extensions: readonly string[];
  /** What it is a flavour of: an archive, or JSON and YAML. */
  readonly within?: 'archives' | 'JSON and YAML';
}

/** Everything that is read, by id. */
export function listFormats(): readonly ListedFormat[] {
  const { formats, layouts, dialects } = DEFAULT_PLUGINS;
  const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });
  const listed: ListedFormat[] = [
    ...formats.map((format) => ({ ...named(format), extensions: format.extensions })),
    ...layouts.map((layout) => ({ ...named(layout), extensions: [], within: 'archives' as const })),
    ...dialects.map((dialect) => ({ ...named(dialect), extensions: [], within: 'JSON and YAML' as const })),
  ];
  return listed.sort((a, b) => compareText(a.id, b.id));
}
