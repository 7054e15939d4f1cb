import { FaultSummary, Field } from '../../../../functions/portal/components/form.tsx';
import { Tick } from '../../../../functions/portal/pages/association/parts.tsx';
import { formatAmount } from '../../../../shared/i18n/amount.ts';
import type { Locale } from '../../../../shared/i18n/locale.ts';
import { text } from '../../../../shared/i18n/text.ts';

interface SampleProps {
  readonly locale: Locale;
}

export function ButtonSamples({ locale }: SampleProps) {
  return (
    <div class="actions">
      <button type="button">{text(locale, 'request.submit')}</button>
      <button type="button" class="quiet">
        {text(locale, 'portal.sign-out')}
      </button>
      <button type="button" class="danger">
        {text(locale, 'sign.refuse')}
      </button>
      <a class="button" href="/style">
        {text(locale, 'link.continue')}
      </a>
    </div>
  );
}

/** The two languages stand on one page: each field has an id of its own. */
export function FieldSamples({ locale }: SampleProps) {
  const missing = text(locale, 'portal.reason-missing');
  const amount = formatAmount(locale, 12_800_050);
  return (
    <>
      <Field id={`${locale}-email`} label={text(locale, 'apply.email')} type="email" dir="ltr" />
      <Field
        id={`${locale}-file`}
        label={text(locale, 'verify.file')}
        hint={text(locale, 'verify.file-hint')}
        type="file"
      />
      <Field id={`${locale}-reason`} label={text(locale, 'portal.reason')} rows={3} fault={missing} />
      <Tick
        id={`${locale}-confirm`}
        label={text(locale, 'request.confirm', { amount })}
        checked={false}
        fault={text(locale, 'request.confirm-missing')}
      />
    </>
  );
}

export function NoticeSamples({ locale }: SampleProps) {
  return (
    <>
      <p class="notice">{text(locale, 'home.waiting', { count: 3 })}</p>
      <p class="notice done">{text(locale, 'portal.done')}</p>
      <p class="notice wrong">{text(locale, 'TRANCHE_ANSWER_AWAITED')}</p>
      <FaultSummary
        locale={locale}
        faults={[{ field: `${locale}-reason`, message: text(locale, 'portal.reason-missing') }]}
      />
      <span class="odd">{text(locale, 'finance.unknown-warning')}</span>
    </>
  );
}
