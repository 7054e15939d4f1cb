import type { Child } from 'hono/jsx';
import type { FormFault } from '../../components/form.tsx';
import type { CheckedReport } from '../../routes/reports-reading.ts';
import type { PortalContext } from '../../visitor.ts';

export interface CheckedReportProps {
  readonly c: PortalContext;
  readonly view: CheckedReport;
  /** Who opened which piece, for those who read all. */
  readonly consultations: Child;
  readonly forms: {
    readonly values: Readonly<Record<string, string>>;
    readonly faults: readonly FormFault[];
  };
}
