// Package URLs of PyPI and conda: `pkg:pypi/torch@2.0.1`, `pkg:conda/numpy@1.21.0?channel=main`.
// https://github.com/package-url/purl-spec

import type { Ecosystem } from '@sentrascan/contract';

const PACKAGE_URL = /^pkg:(?:\/\/)?(pypi|conda)\/(?:[^/@?#]{1,200}\/)?([^/@?#]{1,200})(?:@([^?#]{1,200}))?/i;

/** @returns undefined where it names a package of another ecosystem, or none */
export function packageOfUrl(
  url: string,
): { readonly ecosystem: Ecosystem; readonly name: string; readonly version?: string } | undefined {
  const [, type, name, version] = PACKAGE_URL.exec(url.trim()) ?? [];
  if (type === undefined || name === undefined) return undefined;
  const ecosystem = type.toLowerCase() === 'conda' ? 'conda' : 'pypi';
  return { ecosystem, name: decoded(name), ...(version === undefined ? {} : { version: decoded(version) }) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
