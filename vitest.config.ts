import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { assetsPlugin } from './scripts/assets-plugin';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [preact(), assetsPlugin(root)],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Tests that need a DOM select happy-dom in their first comment.
          environment: 'node',
          // Property tests are slow on a busy machine.
          testTimeout: 30_000,
        },
      },
      ...(['chromium', 'firefox'] as const).map((browser) => ({
        extends: true as const,
        test: {
          name: `e2e-${browser}`,
          env: { E2E_BROWSER: browser },
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // On a busy machine, a real browser sometimes drops a key or a frame.
          retry: 2,
        },
      })),
    ],
  },
});
