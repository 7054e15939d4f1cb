import type { StaffRole } from '../kernel/act.ts';

/** Who certifies, authorises or signs does not pay: the authorising officer and the accountant differ (decree 330-66). */
const NEVER_WITH_ACCOUNTANT: readonly StaffRole[] = ['finance-officer', 'certifier', 'authority'];

/** The first role held with which one person may not also hold `role`; an auditor holds no other role at all. */
export function incompatibleRole(role: StaffRole, held: readonly StaffRole[]): StaffRole | undefined {
  return held.find((other) => {
    if (other === role) return false;
    if (role === 'auditor' || other === 'auditor') return true;
    if (role === 'accountant') return NEVER_WITH_ACCOUNTANT.includes(other);
    return other === 'accountant' && NEVER_WITH_ACCOUNTANT.includes(role);
  });
}
