import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Contender } from './engine';

const OURS = '.output/chrome-mv3/background.js';
const KB = 1_000;

/** Gzip size in kB of the code that a page would load for the engine; null for ours if it is not built. */
export async function gzipKb({ bundle }: Contender): Promise<number | null> {
  if (bundle === undefined) return existsSync(OURS) ? gzipSync(readFileSync(OURS)).length / KB : null;
  // Inside the project, so that its packages are found.
  const folder = mkdtempSync(join('node_modules', '.bench-'));
  try {
    const entry = join(folder, 'entry.js');
    writeFileSync(entry, bundle);
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: true,
        lib: { entry, formats: ['es'] },
        rollupOptions: { output: { codeSplitting: false } },
      },
    });
    const [output] = Array.isArray(result) ? result : [result];
    if (output === undefined || !('output' in output)) return null;
    return gzipSync(output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')).length / KB;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
