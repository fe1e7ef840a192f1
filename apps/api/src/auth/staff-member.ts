import type { Principal } from '../platform/database/clinic-transaction';
import { ProblemException } from '../platform/http/problem-exception';

/** The member of staff who acts. A patient’s session never gets here; if it did, it is refused. */
export function staffMemberOf(principal: Principal): string {
  if (principal.staffMemberId === null) throw new ProblemException('forbidden');
  return principal.staffMemberId;
}
