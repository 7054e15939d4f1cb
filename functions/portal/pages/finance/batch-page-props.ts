import type { FormFault } from '../../components/form.tsx';
import type { BatchView } from '../../routes/batch-reading.ts';
import type { PortalContext } from '../../visitor.ts';

export interface BatchPageProps {
  readonly c: PortalContext;
  readonly view: BatchView;
  readonly may: {
    readonly prepare: boolean;
    readonly release: boolean;
    readonly observe: boolean;
    readonly takeOut: boolean;
  };
  readonly forms: {
    readonly values: Readonly<Record<string, string>>;
    readonly faults: readonly FormFault[];
  };
}
