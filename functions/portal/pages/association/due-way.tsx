import { text } from '../../../../shared/i18n/text.ts';
import { Form } from '../../components/form.tsx';
import type { PortalContext } from '../../visitor.ts';
import type { Due } from './case-standing.ts';

/** The holder of the act's own link goes straight there; another one has the link sent to the address on file. */
export function DueWay({ c, due }: { readonly c: PortalContext; readonly due: Due }) {
  const { locale, link } = c.var.visitor;
  const paths = {
    apply: '/apply/file',
    correct: '/case/correct',
    sign: '/case/sign',
    request: '/case/tranche',
    report: '/case/report',
  };
  if (link?.purpose === due.purpose && link.subject === due.subject) {
    return (
      <p>
        <a class="button" href={paths[due.purpose]}>
          {text(locale, `case.open.${due.purpose}`)}
        </a>
      </p>
    );
  }
  return (
    <Form c={c} action="/case/link" submit={`case.send.${due.purpose}`}>
      <input type="hidden" name="subject" value={due.subject} />
    </Form>
  );
}
