// Places in SARIF: the file on disk as a physical location, a member inside a container as a logical one.

import type { Location, Report } from '@sentrascan/contract';
import { describeCell, describeLocation } from '../place.ts';

/** Percent-encodes a logical path as a relative URI; a lone surrogate becomes U+FFFD. */
export function pathUri(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

/** Splits `outer!inner` at the artifact that was scanned: a file name may itself hold a `!`. */
export interface FileIndex {
  /** @returns the path of the file on disk, its place in `run.artifacts`, and the member path, empty for the file itself */
  locate(artifact: string): { readonly file: string; readonly index: number; readonly member: string };
}

/** The files of a report by path, to tell them from their members. */
export function indexFiles(report: Pick<Report, 'artifacts'>): FileIndex {
  const indexOf = new Map(report.artifacts.map((artifact, index) => [artifact.path, index]));
  return {
    locate(artifact) {
      const whole = indexOf.get(artifact);
      if (whole !== undefined) return { file: artifact, index: whole, member: '' };
      for (let at = artifact.lastIndexOf('!'); at > 0; at = artifact.lastIndexOf('!', at - 1)) {
        const index = indexOf.get(artifact.slice(0, at));
        if (index !== undefined)
          return { file: artifact.slice(0, at), index, member: artifact.slice(at + 1) };
      }
      const [file = artifact] = artifact.split('!', 1);
      return { file, index: -1, member: artifact.slice(file.length + 1) };
    },
  };
}

function region(location: Location | undefined, isMember: boolean): object | undefined {
  if (location === undefined) return undefined;
  // What a cell writes to a file stands in the notebook.
  if (isMember && !('cell' in location)) return undefined;
  if ('offset' in location) {
    return {
      byteOffset: location.offset,
      ...(location.lengthBytes === undefined ? {} : { byteLength: location.lengthBytes }),
    };
  }
  if ('cell' in location) return { startLine: location.rawLine };
  return {
    startLine: location.line,
    ...(location.column === undefined ? {} : { startColumn: location.column }),
  };
}

/** The member of a container, and the cell of a notebook. */
function logicalLocations(artifact: string, member: string, location: Location | undefined): object[] {
  const ofMember = member === '' ? [] : [{ name: member, fullyQualifiedName: artifact, kind: 'member' }];
  if (location === undefined || !('cell' in location)) return ofMember;
  const name = describeCell(location);
  const qualified = `${artifact}#${name.replace(', ', '/')}`;
  return [...ofMember, { name, fullyQualifiedName: qualified, kind: `notebook ${location.part}` }];
}

/**
 * One SARIF `location`. An offset inside a member has no meaning in the file on disk, so it stands with the logical
 * location, not in `region`.
 */
export function sarifLocation(
  artifact: string,
  location: Location | undefined,
  files: FileIndex,
  message?: string,
): object {
  const { file, index, member } = files.locate(artifact);
  const place = region(location, member !== '');
  const logical = logicalLocations(artifact, member, location);
  // A line of the file says nothing to whoever has the notebook open: the message names the cell.
  const text =
    message ?? (location !== undefined && 'cell' in location ? describeLocation(location) : undefined);
  return {
    physicalLocation: {
      artifactLocation: { uri: pathUri(file), uriBaseId: 'SRCROOT', ...(index < 0 ? {} : { index }) },
      ...(place === undefined ? {} : { region: place }),
    },
    ...(logical.length === 0 ? {} : { logicalLocations: logical }),
    ...(text === undefined ? {} : { message: { text } }),
    ...(location === undefined || (member === '' && !('cell' in location))
      ? {}
      : { properties: { place: location } }),
  };
}
