// The browser that pages are tested in. SENTRASCAN_BROWSER names one, else the one of the development dependencies is tried.

import { type Browser, chromium } from 'playwright-core';

/** Undefined where none starts: another system, a processor without a build, a container without what it needs. */
export async function startBrowser(): Promise<Browser | undefined> {
  try {
    const named = process.env['SENTRASCAN_BROWSER'];
    if (named !== undefined) return await chromium.launch({ executablePath: named });
    if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
    const { default: packed } = await import('@sparticuz/chromium');
    // One process for everything ends with the first page that is closed.
    const args = packed.args.filter((argument) => argument !== '--single-process');
    return await chromium.launch({ executablePath: await packed.executablePath(), args });
  } catch {
    return undefined;
  }
}
