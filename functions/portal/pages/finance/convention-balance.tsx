import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { text } from '../../../../shared/i18n/text.ts';
import type { ConventionView } from '../../routes/conventions-reading.ts';
import { type PortalContext, personOf } from '../../visitor.ts';
import { BalanceFacts } from '../recovery/recovery-parts.tsx';

const READERS = ['order-recovery', 'record-recovery', 'read-all'] as const;

/** Once money was paid: what is spent of it, what may be asked back, and the way to the orders of revenue. */
export function ConventionBalance({ c, view }: { readonly c: PortalContext; readonly view: ConventionView }) {
  const { locale } = c.var.visitor;
  const { balance, convention, left } = view;
  if (balance.paidCentimes === 0) return null;
  const { roles } = personOf(c);
  return (
    <section>
      <h2>{text(locale, 'recovery.balance')}</h2>
      <BalanceFacts locale={locale} balance={balance} left={left} />
      {READERS.some((act) => mayAct(roles, act)) ? (
        <p>
          <a class="line" href={`/recoveries/${convention.conventionId}`}>
            {text(locale, 'recovery.to-page')}
          </a>
        </p>
      ) : null}
    </section>
  );
}
