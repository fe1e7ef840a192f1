import type { FlagRule } from './flag-rule';
import { HIGH_RULES } from './high-rules';
import { INFO_RULES } from './info-rules';
import { MODERATE_RULES } from './moderate-rules';
import { URGENT_RULES } from './urgent-rules';

/**
 * The whole decision table, in table order.
 * @source clinical reference 3.4, rule set 1
 */
export const FLAG_RULES: readonly FlagRule[] = [
  ...URGENT_RULES,
  ...HIGH_RULES,
  ...MODERATE_RULES,
  ...INFO_RULES,
];
