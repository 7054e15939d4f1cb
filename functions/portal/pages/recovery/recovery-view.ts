import type { ExistingConvention } from '../../../../shared/domain/convention/state.ts';
import type { RecoveryBalance } from '../../../../shared/domain/recovery/balance.ts';
import type { RecoveryState } from '../../../../shared/domain/recovery/state.ts';
import type { Commit } from '../../../../shared/ports/store.ts';
import type { FormFault } from '../../components/form.tsx';
import type { NameOf } from '../../routes/people-names.ts';
import type { PortalContext } from '../../visitor.ts';

export interface RecoveryView {
  readonly convention: ExistingConvention;
  readonly state: RecoveryState;
  readonly balance: RecoveryBalance;
  /** May still be asked back, in centimes. */
  readonly left: number;
  /** Who accepted the money of a report: they confirm no order. */
  readonly checkers: readonly string[];
  readonly repaymentDays: number;
  readonly commits: readonly Commit[];
  readonly nameOf: NameOf;
}

export interface RecoveryPageProps {
  readonly c: PortalContext;
  readonly view: RecoveryView;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}
