import type { FormFault } from '../../components/form.tsx';
import type { LineView } from '../../routes/statement-lines-reading.ts';
import type { PortalContext } from '../../visitor.ts';

export interface StatementLinePageProps {
  readonly c: PortalContext;
  readonly view: LineView;
  readonly may: { readonly settle: boolean; readonly read: boolean };
  readonly faults: readonly FormFault[];
  readonly typed: Readonly<Record<string, string>>;
}
