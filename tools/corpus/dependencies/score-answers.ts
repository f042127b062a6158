// Compares what a scanner says of pinned packages with what PyPA's `packaging` says. An issue is found where any of its ids is named.

/** One issue of one pinned package in one file, with every id that it has. */
export interface ExpectedIssue {
  readonly file: string;
  readonly package: string;
  readonly version: string;
  readonly ids: readonly string[];
}

/** What the yardstick printed. */
export interface Expected {
  readonly read: { readonly files: number; readonly pins: number };
  readonly expected: readonly ExpectedIssue[];
}

/** One issue as a scanner tells it. */
export interface Answer {
  readonly file: string;
  /** Normalised (PEP 503). */
  readonly package: string;
  /** Missing where it was told of a range. */
  readonly version?: string;
  readonly ids: readonly string[];
}

/** How a scanner did. */
export interface Scored {
  readonly name: string;
  readonly found: number;
  /** Packages of files of which at least one issue was found, and all of which one was expected. */
  readonly packages: { readonly found: number; readonly expected: number };
  readonly missed: readonly ExpectedIssue[];
  /** Told of a pinned package, and not expected. */
  readonly unexpected: readonly Answer[];
  /** Findings that a person reads for what was found: one for each line, or one for each package. */
  readonly told: number;
}

/** @param told how many findings the answers stand in; default: one each */
export function scoreAnswers(
  name: string,
  { answers, told }: { readonly answers: readonly Answer[]; readonly told: number },
  expected: readonly ExpectedIssue[],
): Scored {
  const keyOf = (file: string, named: string, id: string) => JSON.stringify([file, named, id]);
  const said = new Set(answers.flatMap((each) => each.ids.map((id) => keyOf(each.file, each.package, id))));
  const known = new Set(expected.flatMap((each) => each.ids.map((id) => keyOf(each.file, each.package, id))));
  const missed = expected.filter(
    (each) => !each.ids.some((id) => said.has(keyOf(each.file, each.package, id))),
  );
  const unexpected = answers.filter(
    (each) =>
      each.version !== undefined && !each.ids.some((id) => known.has(keyOf(each.file, each.package, id))),
  );
  const packageOf = (each: ExpectedIssue) => JSON.stringify([each.file, each.package]);
  const foundIssues = expected.filter((each) => !missed.includes(each));
  const packages = {
    found: new Set(foundIssues.map(packageOf)).size,
    expected: new Set(expected.map(packageOf)).size,
  };
  return { name, packages, found: expected.length - missed.length, missed, unexpected, told };
}
