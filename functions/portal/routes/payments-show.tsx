import { mayAct } from '../../../shared/domain/roles/acts.ts';
import { text } from '../../../shared/i18n/text.ts';
import { page } from '../answers.tsx';
import type { FormFault } from '../components/form.tsx';
import { PaymentsPage } from '../pages/finance/payments-page.tsx';
import { type PortalContext, personOf } from '../visitor.ts';
import { readPayments } from './payments-reading.ts';

/** The page of the payments, also as the answer to a form that was not taken. */
export async function showPayments(
  c: PortalContext,
  faults: readonly FormFault[] = [],
  status: 200 | 409 | 422 = 200,
  ticked?: readonly string[],
): Promise<Response> {
  const view = await readPayments(c.var.desk);
  const { roles } = personOf(c);
  const may = { prepare: mayAct(roles, 'prepare-batch'), upload: mayAct(roles, 'upload-statement') };
  const { locale } = c.var.visitor;
  const changed = (ticked ?? []).filter(
    (id) => !view.approved.some(({ tranche }) => tranche.trancheId === id),
  );
  const named = changed.map((trancheId) => ({ message: text(locale, 'payments.changed', { trancheId }) }));
  const props = { c, view, may, faults: [...faults, ...named], ...(ticked ? { ticked } : {}) };
  return page(c, text(locale, 'nav.payments'), <PaymentsPage {...props} />, status);
}
