// What a layout is: the flavour of a container, recognised by the names (and a few bytes) of its members. A container
// format knows nothing of flavours; it asks every layout and hands each member the role that the layouts give it.

import type { Fact } from '@sentrascan/contract';
import type { FormatContext, Role } from './format.ts';

/** What a layout may look at: names as the container writes them, and the beginnings of members. */
export interface Listing {
  readonly container: 'zip' | 'tar';
  /** Every name that any reader sees, in the order of the container; duplicates appear once. */
  readonly names: readonly string[];
  /** The first bytes of the file that holds the container, which may stand before it; absent where that says nothing. */
  readonly opening?: Uint8Array;
  /**
   * The first bytes of a member; of the last one where several have that name.
   *
   * @param maxBytes cut to LIMITS.layoutReadBytes
   * @returns undefined where no such member exists or it cannot be decoded
   */
  read(name: string, maxBytes: number): Uint8Array | undefined;
}

/** What a layout knows of the archive it recognised. */
export interface LayoutMatch {
  /** The role of a member; undefined where this layout says nothing of it. */
  roleOf(name: string): Role | undefined;
  readonly facts?: readonly Fact[];
}

/** A flavour of zip or tar. Registered by its folder. */
export interface Layout {
  /** kebab-case; joins the artifact's identity. */
  readonly id: string;
  readonly title: string;
  /** Throws nothing. */
  recognise(listing: Listing): LayoutMatch | undefined;
}

/**
 * Asks every layout, announces the ones that match and emits their facts.
 *
 * @returns the role of each member over all matching layouts: `pickle` wins, because calling a member data must not
 *   keep it from being read as the program that another loader makes of it; otherwise the first layout that answers
 */
export function recogniseLayouts(
  context: FormatContext,
  listing: Listing,
): (name: string) => Role | undefined {
  const matches: LayoutMatch[] = [];
  for (const layout of context.layouts) {
    const match = layout.recognise(listing);
    if (match === undefined) continue;
    matches.push(match);
    context.recognised(layout.id);
    for (const fact of match.facts ?? []) context.emit(fact);
  }
  // A library of classes that a model carries is carried with all its classes.
  const inherited = context.role?.carrier === 'java-members' ? context.role : undefined;
  return (name) => {
    let role: Role | undefined = name.endsWith('.class') ? inherited : undefined;
    for (const match of matches) {
      const answer = match.roleOf(name);
      if (answer?.part === 'pickle') return answer;
      role ??= answer;
    }
    return role;
  };
}
