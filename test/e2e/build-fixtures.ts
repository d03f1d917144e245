import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/**
 * Bundles the React pages for production into `folder`, and the server renderer of one of them. Rejects if a build
 * fails.
 */
export async function buildFixtures(folder: string): Promise<void> {
  await bundle('react-18/client', folder);
  await bundle('react-19/client', folder);
  await bundle('react-19/server', folder);
}

/** The client script of a React page in `folder`. */
export function clientScript(folder: string, page: 'react-18' | 'react-19'): string {
  return readFileSync(join(folder, `${page}-client.mjs`), 'utf8');
}

/** The server-rendered React 19 document, without its script. */
export async function serverDocument(folder: string): Promise<string> {
  const { html } = await import(pathToFileURL(join(folder, 'react-19-server.mjs')).href);
  return String(html);
}

async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    root: fixtures,
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The test runner's NODE_ENV would cause a development build.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(fixtures, `${entry}.jsx`),
        formats: ['es'],
        fileName: () => `${entry.replace('/', '-')}.mjs`,
      },
    },
  });
}
