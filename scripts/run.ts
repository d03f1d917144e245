import { spawnSync } from 'node:child_process';

/** A command that `npm run check` or `npm test` runs. */
export interface Step {
  readonly title: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** Runs `step` with its output shown; true when it succeeds. Commands are found as npm scripts find them. */
export function run({ title, command, env }: Step): boolean {
  console.log(`\n── ${title}: ${command}`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env },
  });
  return status === 0;
}

/** Runs `steps` in order and stops at the first that fails; true when none does. */
export function runAll(steps: readonly Step[]): boolean {
  const failed = steps.find((step) => !run(step));
  if (failed !== undefined) console.error(`\n✗ ${failed.title} failed`);
  return failed === undefined;
}
