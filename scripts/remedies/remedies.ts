import { LEARNING_REMEDIES } from './learning';
import { PAGE_REMEDIES } from './page';
import type { Remedy } from './remedy';
import { SURFACE_REMEDIES } from './surface';
import { WORD_REMEDIES } from './words';

/** What `npm run mutate` removes, one at a time. */
export const REMEDIES: readonly Remedy[] = [
  ...PAGE_REMEDIES,
  ...SURFACE_REMEDIES,
  ...LEARNING_REMEDIES,
  ...WORD_REMEDIES,
];
