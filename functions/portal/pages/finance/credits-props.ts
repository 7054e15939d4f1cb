import type { FormFault } from '../../components/form.tsx';
import type { CreditsView } from '../../routes/credits-reading.ts';
import type { PortalContext } from '../../visitor.ts';

export interface CreditForms {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

export interface CreditsPageProps {
  readonly c: PortalContext;
  readonly view: CreditsView;
  readonly forms: CreditForms;
  readonly may: { readonly enter: boolean; readonly confirm: boolean };
}
