import type { FormFault } from '../../components/form.tsx';
import type { ConventionView } from '../../routes/conventions-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import type { ConventionMoneyOn } from './convention-money.tsx';

export interface ConventionForms {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
}

export interface ConventionPageProps {
  readonly c: PortalContext;
  readonly view: ConventionView;
  readonly forms: ConventionForms;
  readonly money: ConventionMoneyOn;
  /** Which acts the person's roles allow here. */
  readonly may: {
    readonly account: boolean;
    readonly visa: boolean;
    readonly open: boolean;
    readonly paper: boolean;
    readonly suspend: boolean;
    readonly end: boolean;
  };
}
