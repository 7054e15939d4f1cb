import type { FormFault } from '../../components/form.tsx';
import type { ContactCase } from '../../routes/contacts-reading.ts';
import type { PortalContext } from '../../visitor.ts';

export interface ContactCaseProps {
  readonly c: PortalContext;
  readonly view: ContactCase;
  readonly may: { readonly record: boolean; readonly confirm: boolean };
  /** Who reads: nobody confirms what they entered. */
  readonly personId: string;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}
