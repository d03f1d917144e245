import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../browser-driver/build-extension';
import { buildFixtures } from './build-fixtures';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundled React pages. */
    fixtures: string;
  }
}

/** Builds the extension (unless E2E_SKIP_BUILD is set) and the React pages once for all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'faq-conum-fixtures-'));
  if (!process.env.E2E_SKIP_BUILD)
    await buildExtension(project.config.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium');
  await buildFixtures(folder);
  project.provide('fixtures', folder);
  return () => rm(folder, { recursive: true, force: true });
}
