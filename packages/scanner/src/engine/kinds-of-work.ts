// What kinds of work this process has done. The distribution keeps the code that V8 made for them, and makes it anew only
// when there was a kind that it was not made for.

const done = new Set<string>();

/** @param kind one of a few hundred words: a format, a report, a verb */
export function noteWork(kind: string): void {
  done.add(kind);
}

/** Every kind so far. */
export function kindsOfWork(): ReadonlySet<string> {
  return done;
}
