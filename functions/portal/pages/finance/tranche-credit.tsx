import { formatAmount } from '../../../../shared/i18n/amount.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Sentence } from '../../components/figures.tsx';
import { refusalText } from '../../components/form.tsx';
import type { TrancheView } from '../../routes/tranches-reading.ts';
import type { PortalContext } from '../../visitor.ts';
import { isolated, named } from '../association/parts.tsx';

interface CreditProps {
  readonly c: PortalContext;
  readonly view: TrancheView;
}

/** The credit of the year that the order would draw on, or has drawn on; said before an order would be refused for it. */
export function TrancheCredit(props: CreditProps) {
  const { c, view } = props;
  const { locale } = c.var.visitor;
  const drawn = 'order' in view.tranche ? view.tranche.order.credit : undefined;
  if (!drawn && view.credit === undefined) return null;
  return (
    <section class="card">
      <h2>{text(locale, 'credits.heading')}</h2>
      {drawn ? (
        <p>
          <Sentence
            words={text(locale, drawn.lapsed ? 'credits.drew-lapsed' : 'credits.drew', lineWords(drawn))}
          />
        </p>
      ) : (
        <WouldDraw {...props} />
      )}
      <p>
        <a class="target" href="/credits">
          {text(locale, 'credits.to-page')}
        </a>
      </p>
    </section>
  );
}

function WouldDraw({ c, view }: CreditProps) {
  const { locale } = c.var.visitor;
  const { credit, tranche } = view;
  if (credit === undefined) return null;
  if (credit === 'no-visa') return <p class="odd">{text(locale, 'TRANCHE_VISA_MISSING')}</p>;
  const left = named(formatAmount(locale, credit.leftCentimes));
  return (
    <>
      <p>
        <Sentence words={text(locale, 'credits.draws', { ...lineWords(credit), left })} />
      </p>
      {credit.leftCentimes < tranche.amountCentimes ? (
        <p class="odd">{refusalText(locale, { code: 'CREDIT_INSUFFICIENT', ...credit })}</p>
      ) : null}
    </>
  );
}

function lineWords({ line, year }: { readonly year: number; readonly line: string }) {
  return { year: String(year), line: isolated(line) };
}
