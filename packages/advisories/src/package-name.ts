// Names of Python packages.

/** The name that PyPI compares by (PEP 503): `Torch_Vision` is `torch-vision`. */
export function normalisedName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
}
