import { execFileSync } from 'node:child_process';

/**
 * The files of `folder` that Git tracks, each as a pattern that matches only that file. Untracked notes, reports and
 * settings stay out of the package. Throws outside a repository.
 */
export function trackedFiles(folder: string): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.replace(/[\\()[\]{}!*?+@]/g, '\\$&'));
}
