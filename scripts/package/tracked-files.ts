import { execFileSync } from 'node:child_process';

/**
 * The files that are under version control in `folder`, as patterns that match them alone: what lies about there beside
 * them (notes, reports, settings) is nobody's business. Throws where there is no repository.
 */
export function trackedFiles(folder: string): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => path.replace(/[\\()[\]{}!*?+@]/g, '\\$&'));
}
