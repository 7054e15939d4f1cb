import { mayAct } from '../../../../shared/domain/roles/acts.ts';
import { formatInstant } from '../../../../shared/i18n/dates.ts';
import { text } from '../../../../shared/i18n/text.ts';
import { moneyRule } from '../../../../shared/use-cases/open-gates.ts';
import { AccountWords } from '../../components/account-words.tsx';
import { Name } from '../../components/figures.tsx';
import { Field, Form } from '../../components/form.tsx';
import { personOf } from '../../visitor.ts';
import { Fact, faultOf } from '../association/parts.tsx';
import type { ConventionPageProps } from './convention-page-props.ts';
import { Account } from './parts.tsx';

/** The account by its end; whoever verifies it types the number from the attestation, so it is shown nowhere in full. */
export function ConventionAccount(props: ConventionPageProps) {
  const { c, view, may } = props;
  const { locale } = c.var.visitor;
  const { account, applicationId } = view.convention;
  const { roles } = personOf(c);
  const rule = moneyRule(view.terms, c.var.desk.clock.now());
  return (
    <section>
      <h2>{text(locale, 'finance.account')}</h2>
      <dl class="facts">
        <Fact locale={locale} label="finance.holder">
          <bdi>{account.holder}</bdi>
        </Fact>
        <Fact locale={locale} label="finance.account">
          <Account rib={account.rib} />
        </Fact>
        {account.changedBy && account.changedAt ? (
          <Fact locale={locale} label="finance.changed">
            <Name locale={locale} name={view.nameOf(account.changedBy)} />
            {' · '}
            {formatInstant(locale, account.changedAt)}
          </Fact>
        ) : null}
        {account.verifiedBy && account.verifiedAt ? (
          <Fact locale={locale} label="finance.verified">
            <Name locale={locale} name={view.nameOf(account.verifiedBy)} />
            {' · '}
            {formatInstant(locale, account.verifiedAt)}
          </Fact>
        ) : null}
      </dl>
      {account.verifiedBy === undefined ? <p>{text(locale, 'finance.account-open')}</p> : null}
      <AccountWords locale={locale} account={account} rule={rule} />
      {mayAct(roles, 'record-contact-change') ? (
        <p>
          <a class="target" href={`/contacts/${applicationId}`}>
            {text(locale, 'contacts.open-case')}
          </a>
        </p>
      ) : null}
      {account.verifiedBy === undefined && may.account ? <AccountForm {...props} /> : null}
    </section>
  );
}

function AccountForm({ c, view, forms }: ConventionPageProps) {
  const { locale } = c.var.visitor;
  const action = `/conventions/${view.convention.conventionId}/account`;
  return (
    <Form c={c} action={action} submit="finance.verify-account">
      <Field
        id="rib"
        label={text(locale, 'finance.rib')}
        hint={text(locale, 'finance.rib-hint')}
        dir="ltr"
        inputmode="numeric"
        autocomplete="off"
        value={forms.values.rib ?? ''}
        {...faultOf(forms.faults, 'rib')}
      />
    </Form>
  );
}
