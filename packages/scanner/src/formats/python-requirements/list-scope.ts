// What the packages of a list are needed for, by the name of the list.

import type { DependencyScope } from '@sentrascan/contract';

const DEVELOPMENT =
  /(?:^|[-_./ ])(?:dev(?:el|elop|elopment)?|tests?|testing|docs?|documentation|lint(?:ers?|ing)?|ci|qa|mypy|typing|types|style|format(?:ting)?|tools|tox|pre-?commit|coverage|bench(?:mark)?s?|examples?|notebooks?)(?=[-_./ ]|$)/;
const BUILD = /(?:^|[-_./ ])(?:build|setup|packaging|release)(?=[-_./ ]|$)/;

/** @param path of the list: its last component and, where it is one of lists, the folder before it */
export function scopeOfList(path: string): DependencyScope {
  const parts = path.toLowerCase().split('/');
  const base = (parts.at(-1) ?? '').replace(/\.(?:txt|in|pip|req|lock)$/, '');
  const folder = parts.at(-2) ?? '';
  const words = /^(?:requirements?|reqs|constraints|docs?|tests?)$/.test(folder) ? `${folder}/${base}` : base;
  if (DEVELOPMENT.test(words)) return 'development';
  return BUILD.test(words) ? 'build' : 'runtime';
}
