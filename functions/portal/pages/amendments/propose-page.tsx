import { text } from '../../../../shared/i18n/text.ts';
import { FaultSummary, Form } from '../../components/form.tsx';
import { isolated } from '../association/parts.tsx';
import { KindFields, type Proposal, Typed } from './propose-fields.tsx';

/** One kind of amendment as a form: what stands now beside each field, the reason, and a preview without a number. */
export function ProposePage(props: Proposal) {
  const { c, kind, convention, faults, partyId, values } = props;
  const { locale } = c.var.visitor;
  const base = `/conventions/${convention.conventionId}`;
  const action = `${base}/amend/${kind}`;
  return (
    <>
      <FaultSummary locale={locale} faults={faults} />
      <h1>{text(locale, `amendments.kind.${kind}`)}</h1>
      <p>
        <a class="line" href={`${base}/amendments`}>
          {text(locale, 'amendments.title', { number: isolated(convention.number) })}
        </a>
      </p>
      <p>{text(locale, `amendments.help.${kind}`)}</p>
      <Form
        c={c}
        action={action}
        submit="amendments.submit"
        {...(values.key ? { requestKey: values.key } : {})}
      >
        {kind === 'signatory' ? <input type="hidden" name="party" value={partyId} /> : null}
        <KindFields {...props} />
        <Typed
          {...props}
          id="motive-fr"
          label="amendments.motive-fr"
          hint="amendments.motive-hint"
          rows={3}
        />
        <Typed
          {...props}
          id="motive-ar"
          label="amendments.motive-ar"
          hint="amendments.motive-hint"
          rows={3}
        />
        <p>
          <button class="quiet" type="submit" formaction={`${action}/preview`} formtarget="_blank">
            {text(locale, 'amendments.preview')}
          </button>
          <span class="hint line">{text(locale, 'preview.help')}</span>
        </p>
      </Form>
    </>
  );
}
