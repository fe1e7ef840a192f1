import { FLAG_RULES } from '@ischia/shared';
import type { Judgement } from './judgement';
import type { StoredVerdict } from './receipt';

type VerdictColumns = { severity: string; rule_ids: string[]; rule_set_version: string; message_id: string };

/** A verdict as its row keeps it. */
export function storedVerdict(row: VerdictColumns): StoredVerdict {
  const ruleIds = FLAG_RULES.map((rule) => rule.id).filter((id) => row.rule_ids.includes(id));
  const actions = FLAG_RULES.filter((rule) => ruleIds.includes(rule.id)).map((rule) => rule.action);
  return {
    severity: row.severity === 'none' ? null : (row.severity as StoredVerdict['severity']),
    action:
      actions.find((action) => action === 'emergency') ?? actions.find((action) => action !== null) ?? null,
    ruleIds,
    ruleSetVersion: row.rule_set_version,
    messageId: row.message_id as StoredVerdict['messageId'],
  };
}

/** The verdict in the columns of its record. */
export const verdictColumns = ({ verdict, answerWanted }: Judgement) => ({
  severity: verdict.severity ?? 'none',
  rule_ids: verdict.ruleIds,
  rule_set_version: verdict.ruleSetVersion,
  message_id: verdict.messageId,
  answer_wanted: answerWanted,
});
