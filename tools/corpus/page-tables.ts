// Tables and shares of the pages on accuracy, and counts of what peers answer.

import type { PeerAnswer } from './peers/run-peer.ts';

/** How many of these files a peer was asked about. */
export function askedAmong(answers: ReadonlyMap<string, PeerAnswer>, paths: readonly string[]): number {
  return paths.filter((file) => answers.has(file)).length;
}

/** On how many of these files it alerts. */
export function alertsAmong(answers: ReadonlyMap<string, PeerAnswer>, paths: readonly string[]): number {
  return paths.filter((file) => answers.get(file)?.alert === true).length;
}

/** How many of these files it could not read, without an alert. */
export function errorsAmong(answers: ReadonlyMap<string, PeerAnswer>, paths: readonly string[]): number {
  return paths.filter((file) => answers.get(file)?.alert === false && answers.get(file)?.error === true)
    .length;
}

/** A part of a whole, in numbers and in percent. */
export function share(part: number, whole: number): string {
  return `${part} of ${whole} (${percent(part, whole)})`;
}

/** A part of a whole in percent. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
