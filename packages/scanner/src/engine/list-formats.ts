// What this version reads, for people: formats, and what archives and structured texts are recognised as.

import { compareText, type ListedFormat } from '@sentrascan/contract';
import { DEFAULT_PLUGINS } from './default-plugins.ts';

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
