// How bad a finding is. One scale, worst first; nothing in the product maps it onto another.

/** Every severity, worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/**
 * - `critical`: code runs when the file is loaded by its usual loader.
 * - `high`: code, file or network access under a common loader, an older version or an opt-in flag; an executable
 *   where data belongs; readers that see different things.
 * - `medium`: memory-safety triggers, hidden data, denial of service, untrusted indirection.
 * - `low`: needs the author's own code, hygiene, unknown.
 */
export type Severity = (typeof SEVERITIES)[number];

/** Orders severities worst first; usable with `Array.prototype.sort`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** True when `severity` is as bad as `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** The severity, or the ceiling where the severity is worse than that. */
export function capSeverity(severity: Severity, ceiling: Severity): Severity {
  return compareSeverity(severity, ceiling) < 0 ? ceiling : severity;
}

/** One step milder; the mildest stays. */
export function milderSeverity(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;
}
