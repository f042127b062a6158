// Names of Python packages, made comparable.

/** The name as indexes compare it: lower case, runs of `-`, `_` and `.` as one hyphen (PEP 503): `Torch_Vision` is `torch-vision`. */
export function normalizedPackageName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
