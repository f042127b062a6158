// What a manifest asks for, gathered from facts: it stays in the report, for the bill of materials and for whoever compares it
// with advisories when the whole scan is known.

import type { Dependency, Fact, ManifestInclude, ReportedManifest } from '@sentrascan/contract';
import { LIMITS } from '../limits.ts';

/** Gathers the manifest of one artifact. */
export class ManifestNotes {
  readonly #kinds: string[] = [];
  readonly #includes: ManifestInclude[] = [];
  readonly #dependencies: Dependency[] = [];
  #project: ReportedManifest['project'];
  #isLock = false;
  /** How many dependencies were stated beyond the limit dependenciesPerArtifact. */
  omitted = 0;

  /** Takes what a fact says of packages; most say nothing. */
  take(fact: Fact): void {
    if (fact.kind === 'manifest') {
      if (!this.#kinds.includes(fact.manifest)) this.#kinds.push(fact.manifest);
      this.#isLock ||= fact.isLock;
      this.#includes.push(...fact.includes);
      this.#project ??= fact.project;
    } else if (fact.kind === 'dependency') {
      if (this.#dependencies.length >= LIMITS.dependenciesPerArtifact.value) {
        this.omitted += 1;
        return;
      }
      const { kind, ...dependency } = fact;
      this.#dependencies.push(dependency);
    }
  }

  /** @returns what was said, in the order of the file */
  manifest(): ReportedManifest {
    return {
      kinds: this.#kinds,
      isLock: this.#isLock,
      ...(this.#project === undefined ? {} : { project: this.#project }),
      includes: this.#includes,
      dependencies: this.#dependencies,
    };
  }
}
