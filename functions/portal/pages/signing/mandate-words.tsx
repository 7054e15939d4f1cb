import type { Refusal } from '../../../../shared/domain/kernel/decider.ts';
import type { SignatureAct } from '../../../../shared/domain/signature/state.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { Form, refusalText } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import { Fact, named } from '../association/parts.tsx';

interface Block {
  readonly c: PortalContext;
  /** Why the person may not sign now. */
  readonly blocked: Refusal;
  readonly codePath: string;
}

type Row = Pick<NonNullable<SignatureAct['mandate']>, 'signatory' | 'delegator'>;

/** Who signs by a row: the title of an office, or for whom the person signs by delegation. */
export function mandateWords(locale: Locale, { signatory, delegator }: Row): string {
  const { name, title } = signatory;
  const facts = { name: named(name[locale]), title: named(title[locale]) };
  return delegator
    ? text(locale, 'mandate.by-delegation', { ...facts, delegator: named(delegator.name[locale]) })
    : text(locale, 'mandate.office-of', facts);
}

/** As a line of a list of facts; nothing where a signature is older than the register. */
export function MandateFact({ locale, row }: { readonly locale: Locale; readonly row: Row | undefined }) {
  if (!row) return null;
  return (
    <Fact locale={locale} label="mandate.mandate">
      {mandateWords(locale, row)}
    </Fact>
  );
}

/**
 * In place of the form, why the person may not sign now. Asking for a code tells the
 * programme's office; once that was done, it says so.
 */
export function MandateBlock({ c, blocked, codePath }: Block) {
  const { locale } = c.var.visitor;
  return (
    <section class="notice wrong" role="alert">
      <h2>{text(locale, 'mandate.blocked')}</h2>
      <p>{refusalText(locale, blocked)}</p>
      {c.req.method === 'POST' ? (
        <p>{text(locale, 'mandate.told')}</p>
      ) : (
        <Form c={c} action={codePath} submit="mandate.tell" />
      )}
    </section>
  );
}
