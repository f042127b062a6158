// From what a person names to a report: lists with the local source, scans with the engine.

import path from 'node:path';
import type { OpenAdvisories } from '@sentrascan/advisories';
import type { Finding, Report } from '@sentrascan/contract';
import { type ScanOptions as EngineOptions, type SourceArtifact, scanArtifacts } from '@sentrascan/scanner';
import { MemoryAccess, printableName } from '@sentrascan/scanner/bytes/source';
import { isRemoteLocator, listLocal, type PathFilter, shownLocator } from '@sentrascan/sources';
import type { RemoteLister } from '@sentrascan/sources/remote';
import { advisoriesEnricher, chosenAdvisories } from './advisories-enricher.ts';
import type { ToldPolicy } from './command.ts';
import { leaveSignalsToSystem } from './interruption.ts';
import type { NamedBytes, ScanHooks, ScanLimits } from './scan-request.ts';
import { VERSION } from './version.ts';

function memoryArtifact({ name, bytes }: NamedBytes): SourceArtifact {
  return {
    path: printableName(name),
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

/** What a command asks for besides what the library publishes. */
export interface CommandLimits extends ScanLimits {
  /** What settings files decide of findings. */
  readonly policies?: readonly ToldPolicy[];
}

/** What the command hooks in besides what the library publishes. */
export interface CommandHooks extends ScanHooks {
  /** Called when everything is loaded that this process needs to scan. */
  readonly onLoaded?: () => void;
  /** Which files below a named folder are scanned, in place of the patterns. */
  readonly filter?: PathFilter;
  /** Open already: whoever typed the name of the file has heard of what is wrong with it. */
  readonly opened?: OpenAdvisories;
}

async function engineOptions(
  {
    advisories,
    maxFileBytes: _,
    policies: __,
    full: ___,
    allowPrivateNetwork: ____,
    ...limits
  }: CommandLimits,
  hooks: CommandHooks,
): Promise<EngineOptions> {
  const { onProgress, signal, onLoaded } = hooks;
  return {
    ...limits,
    enrichers: [advisoriesEnricher(hooks.opened ?? (await chosenAdvisories(advisories)))],
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onLoaded === undefined ? {} : { onLoaded }),
    // Published without the name, see scan-request.ts; what comes in is one.
    ...(signal === undefined ? {} : { signal: signal as AbortSignal }),
    toolVersion: VERSION,
  };
}

function resolvePath(locator: string): string {
  if (isRemoteLocator(locator)) return shownLocator(locator);
  return locator === '-' ? 'stdin' : path.resolve(locator).split(path.sep).join('/');
}

/** Scans files, folders, standard input (`-`) and remote locators. What cannot be read becomes a gap of the report. */
export async function scanLocators(
  paths: readonly string[],
  limits: CommandLimits,
  hooks: CommandHooks = {},
): Promise<Report> {
  const { include, exclude, maxFileBytes } = limits;
  const patterns = {
    ...(hooks.filter === undefined ? {} : { filter: hooks.filter }),
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(include === undefined ? {} : { include }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  const provenance: Record<string, string> = {};
  const target = {
    locator: paths.map(shownLocator).join(' '),
    resolved: paths.map(resolvePath).join(' '),
    provenance,
  };
  const options = await engineOptions(limits, hooks);
  const remote = await listerOf(paths, limits, provenance);
  const takeSignalsBack = remote === undefined ? undefined : leaveSignalsToSystem();
  try {
    const artifacts = listLocal(paths, { ...patterns, ...(remote === undefined ? {} : { remote }) });
    return decided(await scanArtifacts(artifacts, target, options), limits);
  } finally {
    takeSignalsBack?.();
    remote?.close();
  }
}

/** Nothing of the network is loaded unless a remote locator was named. */
async function listerOf(
  paths: readonly string[],
  { full, allowPrivateNetwork, reads, timeoutMs }: CommandLimits,
  provenance: Record<string, string>,
): Promise<RemoteLister | undefined> {
  const remote = paths.filter(isRemoteLocator);
  if (remote.length === 0) return undefined;
  const { remoteLister } = await import('@sentrascan/sources/remote');
  let listed = 0;
  return remoteLister(remote, {
    ...{ full: full === true && reads !== 'structure', structureOnly: reads === 'structure' },
    ...(allowPrivateNetwork === undefined ? {} : { allowPrivateNetwork }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...{ env: process.env, userAgent: `sentrascan/${VERSION}` },
    onProvenance: (told) => {
      listed += 1;
      for (const [key, value] of Object.entries(told))
        provenance[listed === 1 ? key : `${key}~${listed}`] = value;
    },
  });
}

/** The report with what settings files decide on it. */
async function decided(report: Report, { policies = [] }: CommandLimits): Promise<Report> {
  if (policies.length === 0) return report;
  const { applyPolicy, applyWaivers } = await import('@sentrascan/policy');
  const { identitiesOf, mlGuardNameOf } = await import('@sentrascan/rules/ml-guard');
  const { verdictOf } = await import('@sentrascan/scanner');
  const identities = identitiesOf(report.artifacts);
  const namesOf = (finding: Finding) => {
    const name = mlGuardNameOf(finding, identities.get(finding.artifact) ?? []);
    return name === undefined ? [finding.ruleId] : [finding.ruleId, name.rule.id];
  };
  const context = { verdictOf, namesOf };
  let judged = report;
  for (const policy of policies) {
    const { report: next, ...told } = applyPolicy(judged, policy, context);
    await policy.tell?.(told);
    const { waivers, source } = policy;
    judged = waivers === undefined ? next : applyWaivers(next, waivers, source, context);
  }
  return judged;
}

/** Scans bytes in memory. */
export async function scanBytes(
  named: NamedBytes,
  limits: ScanLimits,
  hooks: ScanHooks = {},
): Promise<Report> {
  const target = { locator: named.name, resolved: 'memory', provenance: {} };
  return scanArtifacts([memoryArtifact(named)], target, await engineOptions(limits, hooks));
}
